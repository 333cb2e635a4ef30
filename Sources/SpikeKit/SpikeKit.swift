// What a cell imports: the runtime's libraries under one name.

@_exported public import Datasets
@_exported public import Plotting
@_exported public import SpikeEncoding
@_exported public import Tensors
