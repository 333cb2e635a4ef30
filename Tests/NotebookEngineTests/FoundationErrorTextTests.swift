import NotebookEngine
import Testing

@Suite struct FoundationErrorTextTests {
  @Test(arguments: [
    (
      #"CocoaError(code: FoundationEssentials.CocoaError.Code(rawValue: 260), userInfo: ["NSFilePath": "x.csv", "NSURL": x.csv -- file:///w/])"#,
      #"the file "x.csv" doesn't exist (CocoaError 260)"#
    ),
    (
      #"CocoaError(code: FoundationEssentials.CocoaError.Code(rawValue: 260), userInfo: ["NSURL": x y.csv -- file:///w/, "NSUnderlyingError": e])"#,
      #"the file "x y.csv" doesn't exist (CocoaError 260)"#
    ),
    (
      #"Error Domain=NSCocoaErrorDomain Code=4 "The file doesn’t exist."UserInfo={NSUnderlyingError=Error Domain=NSPOSIXErrorDomain Code=2 "No such file", NSFilePath=no such, NSURL=no%20such -- file:///w/}"#,
      #"the file "no such" doesn't exist (CocoaError 4)"#
    ),
    (
      #"Error Domain=NSCocoaErrorDomain Code=256 "(null)"UserInfo={NSFilePath=/tmp, NSURL=file:///tmp/}"#,
      #"the file "/tmp" cannot be read (CocoaError 256)"#
    ),
    (
      #"Error Domain=NSCocoaErrorDomain Code=3840 "The data is not in the correct format."UserInfo={NSDebugDescription=Unexpected end of file.}"#,
      "the data is not in the correct format: Unexpected end of file. (CocoaError 3840)"
    ),
    (
      #"Error Domain=NSCocoaErrorDomain Code=2048 "The value is invalid."UserInfo={NSInvalidValue=(}"#,
      "The value is invalid. (CocoaError 2048)"
    ),
    (
      #"Error Domain=my Code=3 "(null)"UserInfo={NSLocalizedDescription=told so}"#, "told so (my 3)"
    ),
    (
      "POSIXError(code: Glibc.POSIXErrorCode(rawValue: 13))",
      "the file may not be opened (POSIXError 13)"
    ),
    (
      "POSIXError(_nsError: x, code: Glibc.POSIXErrorCode.ENOSPC)",
      "the file cannot be written: no space is left (POSIXError ENOSPC)"
    ),
    ("CancellationError()", "CancellationError()"),
    ("a CocoaError(code: 3)", "a CocoaError(code: 3)"),
  ])
  func tellsWhatAnErrorMeans(_ description: String, _ meaning: String) {
    #expect(StopReason.thrown(description).message == "Error thrown: \(meaning)")
  }
}
