// Names that a lesson could use: those that an author is likelier to have declared, such as `Unit`, `signal`
// or `index`, are left out.

extension MissingImport {
  /// The module of each name, and of each module's own.
  static let modules: [String: String] = {
    var modules: [String: String] = [:]
    for (module, names) in [
      ("Foundation", typesOfFoundation), ("FoundationNetworking", typesOfNetworking),
      ("FoundationXML", typesOfXML), ("Synchronization", typesOfSynchronization),
      ("RegexBuilder", typesOfRegexBuilder), ("Observation", typesOfObservation),
      ("Glibc", functionsOfC.union(valuesOfC)),
      ("Dispatch", ["dispatchMain", "dispatchPrecondition"]),
    ] {
      modules[module] = module
      for name in names { modules[name] = module }
    }
    return modules
  }()

  static let moduleOfMacro = [
    "Predicate": "Foundation", "Expression": "Foundation", "Observable": "Observation",
  ]

  /// Functions, which are told from variables by the bracket behind them.
  static let functionsOfC = words(
    """
    abort arc4random arc4random_buf arc4random_uniform atexit atof atoi bsearch calloc chdir clock clock_gettime
    ctime difftime drand48 dlopen dlsym erand48 exit fclose feof fflush fgetc fgets fopen fputc fputs fread free
    fseek ftell fwrite getchar getcwd getenv gethostname getline getpid getppid getrusage gettimeofday getuid
    gmtime isalnum isalpha isatty isdigit islower ispunct isspace isupper localtime lrand48 malloc memcmp memcpy
    memmove memset mkdir mktime mmap munmap nanosleep opendir pclose perror popen pthread_create pthread_self
    putchar puts qsort rand rand_r random readdir realloc rewind rmdir setbuf setenv setvbuf sleep srand srand48
    srandom strcat strchr strcmp strcpy strdup strerror strftime strlen strncmp strncpy strrchr strstr strtod
    strtol strtoul sysconf time tolower toupper unlink unsetenv usleep waitpid
    acosf acoshf asinf asinhf atan2f atanf atanhf cbrtf ceilf cosf coshf erfcf erff exp2f expf expm1f fabsf floorf
    fmaf fmaxf fminf fmodf hypotf ilogb j0 j1 jn lgammaf llround log10f log1pf log2f logf lrint lround lroundf
    powf rintf roundf sinf sinhf sqrtf tanf tanhf tgammaf truncf y0 y1 yn
    """
  )

  static let valuesOfC = words(
    """
    CLOCKS_PER_SEC CLOCK_MONOTONIC CLOCK_REALTIME DBL_EPSILON DBL_MAX DBL_MIN EXIT_FAILURE EXIT_SUCCESS FLT_EPSILON
    FLT_MAX INT_MAX M_1_PI M_2_PI M_E M_LN10 M_LN2 M_LOG10E M_LOG2E M_PI M_PI_2 M_PI_4 M_SQRT1_2 M_SQRT2 RAND_MAX
    environ errno stderr stdin stdout timespec timeval
    """
  )

  private static let typesOfFoundation = words(
    """
    AttributedString AttributedSubstring BlockOperation Bundle ByteCountFormatter CGFloat CGPoint CGRect CGSize
    Calendar CharacterSet CocoaError ComparisonResult CustomNSError Data Date DateComponents
    DateFormatter DateInterval DateIntervalFormatter Decimal EnergyFormatter FileHandle FileManager
    FloatingPointFormatStyle FormatStyle Formatter ISO8601DateFormatter IndexPath IndexSet InputStream
    IntegerFormatStyle JSONDecoder JSONEncoder JSONSerialization KeyPathComparator LengthFormatter Locale
    LocalizedError MassFormatter Measurement Notification NotificationCenter NumberFormatter
    OperationQueue OutputStream POSIXError POSIXErrorCode ParseStrategy PersonNameComponents
    PersonNameComponentsFormatter Pipe Predicate Process ProcessInfo PropertyListDecoder PropertyListEncoder
    PropertyListSerialization RecoverableError RunLoop Scanner SortDescriptor SortOrder StringTransform Thread
    TimeInterval TimeZone Timer URL URLComponents URLQueryItem URLResourceValues UUID UnitAngle UnitDuration
    UnitElectricCurrent UnitElectricPotentialDifference UnitEnergy UnitFrequency UnitLength UnitMass UnitTemperature
    UserDefaults
    """
  )

  private static let typesOfNetworking = words(
    """
    HTTPCookie HTTPCookieStorage HTTPURLResponse URLCache URLCredential URLProtocol URLRequest URLResponse URLSession
    URLSessionConfiguration URLSessionDataTask
    """
  )

  private static let typesOfXML = words(
    "XMLDocument XMLElement XMLNode XMLParser XMLParserDelegate"
  )

  private static let typesOfSynchronization = words(
    "Atomic AtomicLazyReference AtomicRepresentable Mutex WordPair atomicMemoryFence"
  )

  private static let typesOfRegexBuilder = words(
    """
    Anchor Capture CharacterClass ChoiceOf Lookahead NegativeLookahead One OneOrMore Optionally Repeat TryCapture
    ZeroOrMore
    """
  )

  private static let typesOfObservation = words(
    "Observable ObservationRegistrar Observations withObservationTracking"
  )

  /// What Foundation adds to `String`, and but for a few to `Substring`.
  static let membersOfStrings = words(
    """
    addingPercentEncoding appending appendingFormat applyingTransform cString canBeConverted capitalized
    caseInsensitiveCompare commonPrefix compare components data decomposedStringWithCanonicalMapping
    decomposedStringWithCompatibilityMapping enumerateLines enumerateSubstrings fastestEncoding folding
    getBytes getCString lengthOfBytes lineRange localizedCapitalized localizedCaseInsensitiveCompare
    localizedCaseInsensitiveContains localizedCompare localizedLowercase localizedStandardCompare
    localizedStandardContains localizedStandardRange localizedUppercase maximumLengthOfBytes padding paragraphRange
    precomposedStringWithCanonicalMapping precomposedStringWithCompatibilityMapping range rangeOfCharacter
    rangeOfComposedCharacterSequence removingPercentEncoding replacingCharacters replacingOccurrences
    smallestEncoding substring trimmingCharacters
    """
  )

  static let staticMembersOfString = words(
    "CompareOptions Encoding availableStringEncodings defaultCStringEncoding localizedStringWithFormat"
  )

  /// The types that have `formatted()`.
  static let typesWithFormats: Set = [
    "Int", "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64",
    "Double", "Float", "Duration", "[String]", "Set<String>",
  ]

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
