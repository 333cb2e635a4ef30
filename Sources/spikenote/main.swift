import ArgumentParser
import SpikenoteCLI

await Spikenote.main()
