/// Which way lines along an axis run.
package enum LineDirection: Hashable, Sendable, Codable { case horizontal, vertical }
