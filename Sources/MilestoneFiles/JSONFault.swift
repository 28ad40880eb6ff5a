/// Why a text is no JSON.
struct JSONFault: Error, Equatable {
  /// The line of the fault, from 1.
  let line: Int

  /// What is wrong there: one of the reasons that a data file may be wrong for.
  let reason: DatasetFault.Reason
}
