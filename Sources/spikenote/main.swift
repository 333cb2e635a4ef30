import SpikenoteCLI

await Spikenote.main()
