/// Decompresses the pixels of a GIF image (GIF89a specification, appendix F).
enum LZWReader {
  /// `count` pixels; `nil` when the data are damaged or hold fewer.
  static func pixels(_ data: [UInt8], codeSize: Int, count: Int) -> [UInt8]? {
    let clear = 1 << codeSize
    // A string is the string of its prefix and one pixel more.
    var prefixes = [Int](repeating: -1, count: 4096)
    var lasts = [UInt8](repeating: 0, count: 4096)
    var lengths = [Int](repeating: 1, count: 4096)
    for code in 0..<clear { lasts[code] = UInt8(truncatingIfNeeded: code) }
    var (next, width, previous) = (clear + 2, codeSize + 1, -1)
    var pixels: [UInt8] = []
    var (bits, available) = (0, 0)
    for byte in data {
      bits |= Int(byte) << available
      available += 8
      while available >= width {
        let code = bits & (1 << width - 1)
        bits >>= width
        available -= width
        if code == clear {
          (next, width, previous) = (clear + 2, codeSize + 1, -1)
          continue
        }
        if code == clear + 1 { return pixels.count == count ? pixels : nil }
        guard code < next || code == next && previous >= 0 && next < 4096 else { return nil }
        let isNew = code == next
        let length = isNew ? lengths[previous] + 1 : lengths[code]
        guard pixels.count + length <= count else { return nil }
        let start = pixels.count
        pixels += repeatElement(0, count: length)
        var (place, string) = (start + length - 1, isNew ? previous : code)
        if isNew { place -= 1 }
        while string >= 0, place >= start {
          pixels[place] = lasts[string]
          string = prefixes[string]
          place -= 1
        }
        if isNew { pixels[start + length - 1] = pixels[start] }
        if previous >= 0, next < 4096 {
          (prefixes[next], lasts[next]) = (previous, pixels[start])
          lengths[next] = lengths[previous] + 1
          next += 1
          if next == 1 << width, width < 12 { width += 1 }
        }
        previous = code
      }
    }
    // Many writers leave the end code out.
    return pixels.count == count ? pixels : nil
  }
}
