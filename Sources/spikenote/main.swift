print("spikenote")
