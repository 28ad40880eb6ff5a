import MilestoneFiles
import TestSupport

/// What is wrong with the files of `names` in `folder`, each as a line, without the folder's path.
func faults(in folder: TemporaryFolder, _ names: [String]) -> [String] {
  do throws(DatasetFaults) {
    _ = try DatasetFiles(reading: names.map { folder[$0] })
    return []
  } catch {
    return error.faults.map { $0.description.replacing(folder.path + "/", with: "") }
  }
}

/// What is wrong with a file of that text.
func faults(of text: String, name: String = "a.json") throws -> [String] {
  let folder = try TemporaryFolder()
  try folder.write(name, text)
  return faults(in: folder, [name])
}

/// What is wrong with a milestone of a file `a.ndjson` that has those members beside what it must
/// have, save what the first of them is.
func faults(ofMilestoneWith members: String) throws -> [String] {
  let required = [#""id": "m""#, #""date": "2006""#, #""title": "M""#]
  let rest = required.filter { !members.hasPrefix($0.prefix { $0 != ":" } + ":") }
  return try faults(of: "{\((rest + [members]).joined(separator: ", "))}", name: "a.ndjson")
}
