/// Why a text is not of the format that it should be.
struct SyntaxFault: Error, Equatable {
  /// The line of the fault, from 1.
  let line: Int

  /// What is wrong there: one of the reasons that a data file may be wrong for.
  let reason: DatasetFault.Reason
}
