import NotebookEngine
import Testing

@Suite struct ToolchainTests {
  @Test func readsTheCommandsOfTheDriver() throws {
    let jobs = #"""
      "/opt/my swift/bin/swift-frontend" -frontend -c -primary-file main.swift -target x86_64-unknown-linux-gnu \#
      -disable-objc-interop -I '/a b/\c' -plugin-path /opt/my\ swift/host -D "A=\"x\"" -empty "" \#
      -file-compilation-dir /here -module-name Lesson -o /tmp/main-1.o
      /opt/clang main.o -o main

      """#
    let toolchain = try #require(Toolchain(driver: "/usr/bin/swiftc", jobs: jobs))
    #expect(toolchain.frontend == "/opt/my swift/bin/swift-frontend")
    #expect(
      toolchain.frontendArguments == [
        "-frontend", "-c", "-target", "x86_64-unknown-linux-gnu", "-disable-objc-interop", "-I",
        #"/a b/\c"#,
        "-plugin-path", "/opt/my swift/host", "-D", #"A="x""#, "-empty", "",
      ]
    )
    #expect(toolchain.linker == "/opt/my swift/bin/ld.lld")
    #expect(toolchain.registrar == "/opt/my swift/lib/swift/linux/x86_64/swiftrt.o")
    #expect(toolchain.backtracer == "/opt/my swift/libexec/swift/linux/swift-backtrace")
  }

  @Test(arguments: ["", "error: no input files", "swift-frontend -c\n"])
  func refusesWhatIsNoCommand(jobs: String) {
    #expect(Toolchain(driver: "/usr/bin/swiftc", jobs: jobs) == nil)
  }
}
