/// Feeds the steps of a lesson in their order, though some take longer than the ones after them: while a unit is linked, the
/// next one compiles.
struct StepFeed {
  private let continuation: AsyncThrowingStream<CompiledStep, any Error>.Continuation
  private var last: Task<Bool, Never>?

  init(_ continuation: AsyncThrowingStream<CompiledStep, any Error>.Continuation) {
    self.continuation = continuation
  }

  /// Feeds a step behind all earlier ones.
  mutating func add(_ step: CompiledStep) { add { () throws(EngineError) in step } }

  /// Feeds a step that is being made; the first that cannot be made ends the lesson.
  mutating func add(_ make: @escaping @Sendable () async throws(EngineError) -> CompiledStep) {
    let before = last
    let continuation = continuation
    last = Task {
      // It begins at once, and waits with its result only.
      async let made = Self.result(of: make)
      guard await before?.value ?? true else { return false }
      switch await made {
      case .success(let step):
        continuation.yield(step)
        return true
      case .failure(let error):
        continuation.finish(throwing: error)
        return false
      }
    }
  }

  private static func result(of make: () async throws(EngineError) -> CompiledStep) async
    -> Result<CompiledStep, EngineError>
  {
    do { return .success(try await make()) } catch { return .failure(error) }
  }

  /// Waits for all steps and ends the lesson, for a reason if there is one.
  func finish(throwing error: EngineError? = nil) async {
    _ = await last?.value
    continuation.finish(throwing: error)
  }
}
