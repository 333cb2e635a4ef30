internal import Glibc

/// Makes videos with ffmpeg (https://ffmpeg.org), if it is installed.
package struct VideoEncoder {
  private let format: FigureFormat
  private let program: String

  /// Makes files of `format`, which is `.mp4` or `.webm`, with `program`.
  package init(_ format: FigureFormat, program: String = "ffmpeg") {
    self.format = format
    self.program = program
  }

  /// Writes a video to a file beside `path` and renames it to `path`.
  ///
  /// - Throws: `FigureFileError.noVideo` without ffmpeg, or with ffmpeg's own message.
  package func write(_ animation: Animation, to path: String) throws(FigureFileError) {
    let temporary = "\(path).\(getpid()).partial"
    defer { _ = unsafe unlink(temporary) }
    let input = try Socket(path)
    // A file takes all messages, however long nobody reads them.
    let messages = unsafe open(temporary + ".log", O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard messages >= 0 else {
      throw .notWritable(path: path, reason: unsafe String(cString: strerror(errno)))
    }
    _ = unsafe unlink(temporary + ".log")
    defer { close(messages) }
    let process = try start(animation, to: temporary, for: path, input, messages)
    input.closeFar()
    let colors = animation.palette.map { [$0.red, $0.green, $0.blue] }
    for frame in animation.frames {
      // A process that has failed closes its input; its message says why.
      guard input.send(frame.flatMap { colors[Int($0)] }) else { break }
    }
    input.closeNear()
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 && errno == EINTR {}
    guard status == 0 else {
      let lines = Self.text(of: messages).split(separator: "\n")
      let last = lines.last.map(String.init) ?? "\(program) has failed"
      throw .noVideo(path: path, reason: last)
    }
    guard unsafe rename(temporary, path) == 0 else {
      throw .notWritable(path: path, reason: unsafe String(cString: strerror(errno)))
    }
  }

  private func arguments(_ animation: Animation, to file: String) -> [String] {
    let source = [
      program, "-loglevel", "error", "-y", "-f", "rawvideo", "-pixel_format", "rgb24",
      "-video_size", "\(animation.width)x\(animation.height)",
      "-framerate", "1000/\(max(animation.interval, 1))", "-i", "-",
    ]
    // Colours are stored for squares of two by two pixels, so sides are even; nothing about the machine is recorded.
    let common = [
      "-vf",
      "pad=ceil(iw/2)*2:ceil(ih/2)*2:color=white,scale=out_color_matrix=bt709:out_range=tv",
      "-pix_fmt", "yuv420p", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc",
      "bt709", "-color_range", "tv", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v",
      "+bitexact", "-threads", "1",
    ]
    let codec =
      format == .mp4
      ? ["-c:v", "libx264", "-movflags", "+faststart", "-f", "mp4"]
      : ["-c:v", "libvpx-vp9", "-crf", "30", "-b:v", "0", "-f", "webm"]
    return source + common + codec + [file]
  }

  private func start(
    _ animation: Animation,
    to file: String,
    for path: String,
    _ input: Socket,
    _ messages: Int32
  ) throws(FigureFileError) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input.far, STDIN_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, messages, STDERR_FILENO)
    unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var words = unsafe arguments(animation, to: file).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let status = unsafe posix_spawnp(&process, program, &actions, nil, &words, environ)
    guard status == 0 else {
      let reason =
        status == ENOENT
        ? "\(program) is not installed; install it (`apt install ffmpeg`), or save as .gif"
        : "\(program) does not start: \(unsafe String(cString: strerror(status)))"
      throw .noVideo(path: path, reason: reason)
    }
    return process
  }
}

extension VideoEncoder {
  /// What was written to a file, from its beginning.
  private static func text(of file: Int32) -> String {
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe pread(file, &buffer, buffer.count, text.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return String(decoding: text, as: UTF8.self) }
      text += buffer[..<count]
    }
  }
}

/// Two ends of a connection: writing to one whose other is closed fails, where a pipe would end the process.
private final class Socket {
  private var near: Int32
  private(set) var far: Int32

  init(_ path: String) throws(FigureFileError) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw .noVideo(path: path, reason: unsafe String(cString: strerror(errno)))
    }
    (near, far) = (ends[0], ends[1])
  }

  deinit {
    closeNear()
    closeFar()
  }

  func closeNear() {
    if near >= 0 { close(near) }
    near = -1
  }

  func closeFar() {
    if far >= 0 { close(far) }
    far = -1
  }

  /// Whether all bytes were taken.
  func send(_ bytes: [UInt8]) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes[start...].withUnsafeBytes { buffer in
        unsafe Glibc.send(near, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      start += count
    }
    return true
  }
}
