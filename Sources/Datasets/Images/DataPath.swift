import Glibc

/// The folder that holds datasets: the environment variable `SPIKENOTE_DATA`, or `data` when that is not set.
public let dataPath: String = {
  guard let value = unsafe getenv("SPIKENOTE_DATA"), unsafe value.pointee != 0 else {
    return "data"
  }
  return unsafe String(cString: value)
}()
