import ArgumentParser
import EDTF

extension NumericOrder: ExpressibleByArgument {
  /// What the flag is for; the argument parser lists the words itself.
  static let help = ArgumentHelp(
    "whether 03/04/2005 begins with the day or with the month; without it, it is no date",
    valueName: "dmy|mdy")
}
