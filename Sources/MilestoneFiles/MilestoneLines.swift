import EDTF
import Foundation
import Milestones
import Synchronization

/// The milestones of a file that has one a line, and what was noted of its lines.
struct MilestoneLines: Sendable {
  /// What one thread read, a piece of the file now and then.
  struct Share: Sendable {
    /// The milestones of all its pieces.
    var milestones = MilestoneColumns()
    /// The pieces.
    var pieces: [Piece] = []
    /// Why it could not read on.
    var failure: DatasetFault?
    /// How many lines have faults.
    var faultyLines = 0
  }

  /// A piece of the file.
  struct Piece: Sendable {
    /// How many pieces come before it.
    let number: Int
    /// Which milestones of the share are of this piece.
    var range: Range<Int>
    /// The line of each of them.
    var lines: [Int32] = []
    /// The lines of which there is something to say, ascending.
    var notes: [Note] = []
  }

  /// What there is to say of a line.
  struct Note: Sendable {
    let line: Int
    /// The identifier of what is no milestone; nil where it has none, or is one.
    var id: String?
    var faults: [DatasetFault] = []
    var readings: [DateTextReading] = []
  }

  private let file: String
  private let dates: DateReader
  private let progress: LoadingProgress

  /// Reads the file at `path` on all cores, and says in `progress` how far it is.
  ///
  /// - Throws: what the system says where it cannot open the file.
  /// - Complexity: O(n); of the file no more is in memory than a piece for each core.
  static func read(
    _ path: String, dates: DateReader, _ progress: LoadingProgress
  ) throws -> [Share] {
    let lines = MilestoneLines(file: path, dates: dates, progress: progress)
    let reader = Mutex(try LinePieceReader(path: path))
    return Parallel.map(Parallel.width) { _ in lines.share(of: reader) }
  }

  private func share(of reader: borrowing Mutex<LinePieceReader>) -> Share {
    var share = Share()
    do {
      while let piece = try reader.withLock({ try $0.next() }) {
        read(piece, into: &share)
        progress.note(piece.bytes.count)
      }
    } catch let fault as SyntaxFault {
      share.failure = DatasetFault(file: file, line: fault.line, fault.reason)
    } catch {
      share.failure = DatasetFault(
        file: file, line: nil, .unreadable(error.localizedDescription))
    }
    return share
  }

  private func read(_ lines: LinePiece, into share: inout Share) {
    let first = share.milestones.count
    var piece = Piece(number: lines.number, range: first..<first)
    var (line, start) = (lines.firstLine, 0)
    var scanner = MilestoneScanner(lines.bytes)
    while start < lines.bytes.count {
      let end: Int
      if scanner.read(from: start), scanner.append(to: &share.milestones) {
        piece.lines.append(Int32(truncatingIfNeeded: line))
        end = scanner.end
      } else {
        end = lines.bytes.span.lineEnd(from: start)
        let bytes = lines.bytes[start..<end]
        if bytes.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) {
          read(Array(bytes), line, &piece, &share)
        }
      }
      (line, start) = (line + 1, end + 1)
    }
    piece.range = first..<share.milestones.count
    share.pieces.append(piece)
  }

  /// Reads a line on which something may be wrong.
  private func read(_ bytes: [UInt8], _ line: Int, _ piece: inout Piece, _ share: inout Share) {
    var note = Note(line: line)
    do throws(SyntaxFault) {
      let value = try JSONReader.read(bytes.span, firstLine: line)
      var fields = FieldReader(file: file, dates: dates)
      if let milestone = fields.milestone(value) {
        share.milestones.append(milestone)
        piece.lines.append(Int32(truncatingIfNeeded: line))
      } else {
        note.id = value.identifier
      }
      (note.faults, note.readings) = (fields.faults, fields.readings)
    } catch {
      note.faults = [DatasetFault(file: file, line: error.line, error.reason)]
    }
    if !note.faults.isEmpty {
      share.faultyLines += 1
      guard share.faultyLines <= DatasetReader.faultLimit + 1 else { return }
    }
    if note.id != nil || !note.faults.isEmpty || !note.readings.isEmpty {
      piece.notes.append(note)
    }
  }
}

extension SourceValue {
  /// The text of the member `id`, be it right or wrong.
  var identifier: String? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.name == "id" }?.value.text
  }
}
