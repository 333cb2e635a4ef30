extension RuntimeNames {
  /// The names that a lesson sees.
  ///
  /// Behind the name of a type, which stands without indentation, stand those of its members, and behind a dash those that belong
  /// to no type. Functions have the labels of their arguments.
  ///
  /// `RuntimeNamesTests` compares it with the sources of the runtime, and says which lines are to stand here.
  static let table = """
    -
      Axes Colorbar CurrentPlot DType DataLoader Dataset DatasetError DatasetSelection
      DatasetSubset
      DivisibleDataset Figure FigureAnimation FigureFileError FiringPattern Generator ImageDataset
      ImageTransform NumberOrName NumberOrNameList NumbersOrNames PlotData PlotMethods PlotNumber
      PointwiseValues ScalarMappable SelectableDataset SpikeTrain SpineSelection SpineSet
      TargetCode Tensor TensorDataset TensorElements TensorIndex TensorScalar TensorSelection
      TensorTable WholeAxis abs(_:) acos(_:) acosh(_:) animation asin(_:) asinh(_:) atan(_:)
      atan2(_:_:) atanh(_:) bernoulli(_:) bernoulli(_:using:) cat(_:axis:) cbrt(_:) ceil(_:)
      copysign(_:_:) cos(_:) cosh(_:) dataPath datasets display(_:) erf(_:) erfc(_:) exp(_:)
      exp2(_:) expm1(_:) fabs(_:) fdim(_:_:) floor(_:) fma(_:_:_:) fmax(_:_:) fmin(_:_:)
      fmod(_:_:) frexp(_:) hypot(_:_:) ldexp(_:_:) lgamma(_:) log(_:) log10(_:) log1p(_:) log2(_:)
      logb(_:) manualSeed(_:) modf(_:) nearbyint(_:) nextafter(_:_:) plt pow(_:_:) remainder(_:_:)
      remquo(_:_:) rint(_:) round(_:) scalbn(_:_:) sin(_:) sinh(_:) spikegen splt sqrt(_:)
      stack(_:axis:) tan(_:) tanh(_:) tgamma(_:) transforms trunc(_:) utils
    Axes
      annotate(_:xy:xytext:arrowstyle:fontsize:color:ha:va:)
      axhline(_:color:linewidth:linestyle:alpha:label:) axhspan(_:_:color:alpha:label:) axis(_:)
      axvline(_:color:linewidth:linestyle:alpha:label:) axvspan(_:_:color:alpha:label:)
      bar(_:_:width:bottom:align:color:edgecolor:linewidth:yerr:capsize:alpha:label:)
      barh(_:_:height:left:align:color:edgecolor:linewidth:xerr:capsize:alpha:label:) clear()
      errorbar(_:_:yerr:xerr:fmt:ecolor:elinewidth:capsize:color:label:linewidth:linestyle:marker:markersize:alpha:)
      fillBetween(_:_:_:where:color:alpha:label:) fillBetweenx(_:_:_:where:color:alpha:label:)
      getXlim() getYlim()
      grid(_:axis:color:linestyle:linewidth:alpha:)
      hist(_:bins:range:density:histtype:color:edgecolor:linewidth:alpha:label:)
      hlines(_:_:_:colors:linewidth:linestyle:alpha:label:)
      imshow(_:cmap:vmin:vmax:interpolation:origin:aspect:extent:alpha:) invertXaxis()
      invertYaxis() legend(_:loc:fontsize:title:ncols:frameon:)
      plot(_:_:_:color:label:linewidth:linestyle:marker:markersize:alpha:drawstyle:)
      plot(_:_:color:label:linewidth:linestyle:marker:markersize:alpha:drawstyle:)
      scatter(_:_:s:c:marker:cmap:vmin:vmax:alpha:linewidths:edgecolors:facecolors:label:)
      setAxisOff() setFacecolor(_:) setTitle(_:fontsize:color:) setXlabel(_:fontsize:color:)
      setXlim(_:_:) setXscale(_:) setXticks(_:) setXticks(_:_:fontsize:)
      setYlabel(_:fontsize:color:) setYlim(_:_:) setYscale(_:) setYticks(_:)
      setYticks(_:_:fontsize:) spines stem(_:_:bottom:label:)
      step(_:_:_:where:color:label:linewidth:linestyle:alpha:)
      text(_:_:_:fontsize:color:ha:va:rotation:alpha:)
      tickParams(axis:labelsize:colors:color:labelcolor:length:width:direction:marks:labels:)
      vlines(_:_:_:colors:linewidth:linestyle:alpha:label:)
    Colorbar
      setLabel(_:fontsize:color:) setTicks(_:_:)
    DType
      bool description float32 int64
    DataLoader
      Iterator batchSize count dataset first() init(_:batchSize:shuffle:dropLast:) makeIterator()
      underestimatedCount
    DataLoader.Iterator
      next()
    Dataset
      batch(_:)
    DatasetError
      MissingFiles corruptGzip countMismatch description missingFiles oversized truncated
      unreadable wrongLabel wrongLength wrongMagic
    DatasetError.MissingFiles
      failure files folder name title
    DatasetSelection
      batch(_:) count subscript(_:)
    DatasetSubset
      batch(_:) count subscript(_:) subset(_:)
    Figure
      addSubplot(_:) addSubplot(_:_:_:sharex:sharey:) axes clear() colorbar(_:ax:label:shrink:)
      savefig(_:dpi:facecolor:transparent:bboxInches:)
      subplotsAdjust(left:bottom:right:top:wspace:hspace:) suptitle(_:fontsize:color:)
      tightLayout()
    FigureAnimation
      figure frameCount interval save(_:dpi:) save(_:scale:)
    FigureFileError
      description noVideo notWritable unsupportedFormat
    FiringPattern
      poisson regular uniform
    Generator
      init(seed:)
    ImageDataset
      batch(_:) count description selection(_:treatedAs:) subscript(_:) subset(_:) targets
    ImageTransform
      callAsFunction(_:) compose grayscale normalize resize toTensor
    NumberOrName
      list(_:)
    NumberOrNameList
      names numbers
    NumbersOrNames
      numbersOrNames
    PlotData
      plotShape
    PointwiseValues
      pointwiseShape pointwiseValues
    ScalarMappable
      axes
    SelectableDataset
      selection(_:)
    SpikeTrain
      count description interspikeIntervals() interspikeIntervals(of:) neuronCount neuronShape
      numSteps poisson(_:numSteps:) poisson(_:numSteps:using:) rate shape spikeTimes(of:)
      spikesPerNeuron spikesPerStep subscript(_:) tensor
    SpineSelection
      setBounds(_:_:) setColor(_:) setLinewidth(_:) setVisible(_:)
    SpineSet
      subscript(_:)
    TargetCode
      latency rate
    Tensor
      abs() arange(_:) arange(_:_:_:) argmax() argmax(axis:keepdim:) bernoulli()
      bernoulli(_:probability:) bernoulli(_:probability:using:) bernoulli(using:) clamp(max:)
      clamp(min:) clamp(min:max:) count description description(precision:) dtype exp() eye(_:_:)
      flatten() full(_:_:) init(_:) init(_:dtype:) init(_:shape:dtype:) item() linspace(_:_:_:)
      log() map(_:) max() max(axis:keepdim:) mean() mean(axis:keepdim:) min() min(axis:keepdim:)
      ndim ones(_:) packed() plotShape plotValues rand(_:) rand(_:using:) randint(_:_:_:)
      randint(_:_:_:using:) randn(_:) randn(_:using:) randperm(_:) randperm(_:using:) repeat(_:)
      reshape(_:) round() scalars setPrintoptions(precision:) shape sqrt() squeeze() squeeze(_:)
      subscript(_:) subscript(_:_:) subscript(_:_:_:) subscript(_:_:_:_:) subscript(_:_:_:_:_:)
      sum() sum(axis:keepdim:) table(columns:rows:) to(_:) transpose(_:_:) unsqueeze(_:)
      where(_:_:_:) zeros(_:)
    TensorDataset
      batch(_:) count init(_:_:) selection(_:treatedAs:) subscript(_:) subset(_:)
    TensorIndex
      all
    TensorScalar
      appendTensorElements(to:shape:) tensorElementShape tensorElementType
    TensorSelection
      position range
    TensorTable
      description
    WholeAxis
      tensorSelection
    animation
      FuncAnimation(_:frames:interval:repeat:_:)
    datasets
      FashionMNIST(root:train:download:transform:) KMNIST(root:train:download:transform:)
      MNIST(root:train:download:transform:) digits(count:transform:)
    plt
      annotate(_:xy:xytext:arrowstyle:fontsize:color:ha:va:)
      axhline(_:color:linewidth:linestyle:alpha:label:) axhspan(_:_:color:alpha:label:) axis(_:)
      axvline(_:color:linewidth:linestyle:alpha:label:) axvspan(_:_:color:alpha:label:)
      bar(_:_:width:bottom:align:color:edgecolor:linewidth:yerr:capsize:alpha:label:)
      barh(_:_:height:left:align:color:edgecolor:linewidth:xerr:capsize:alpha:label:) cla() clf()
      close() close(_:) colorbar(_:ax:label:shrink:)
      errorbar(_:_:yerr:xerr:fmt:ecolor:elinewidth:capsize:color:label:linewidth:linestyle:marker:markersize:alpha:)
      figure(figsize:facecolor:) fillBetween(_:_:_:where:color:alpha:label:)
      fillBetweenx(_:_:_:where:color:alpha:label:) gca() gcf()
      grid(_:axis:color:linestyle:linewidth:alpha:)
      hist(_:bins:range:density:histtype:color:edgecolor:linewidth:alpha:label:)
      hlines(_:_:_:colors:linewidth:linestyle:alpha:label:)
      imshow(_:cmap:vmin:vmax:interpolation:origin:aspect:extent:alpha:)
      legend(_:loc:fontsize:title:ncols:frameon:)
      plot(_:_:_:color:label:linewidth:linestyle:marker:markersize:alpha:drawstyle:)
      plot(_:_:color:label:linewidth:linestyle:marker:markersize:alpha:drawstyle:)
      savefig(_:dpi:facecolor:transparent:bboxInches:) sca(_:)
      scatter(_:_:s:c:marker:cmap:vmin:vmax:alpha:linewidths:edgecolors:facecolors:label:) show()
      stem(_:_:bottom:label:) step(_:_:_:where:color:label:linewidth:linestyle:alpha:) subplot(_:)
      subplot(_:_:_:sharex:sharey:) subplots(_:_:sharex:sharey:figsize:facecolor:)
      subplots(figsize:facecolor:) subplotsAdjust(left:bottom:right:top:wspace:hspace:)
      suptitle(_:fontsize:color:) text(_:_:_:fontsize:color:ha:va:rotation:alpha:) tightLayout()
      title(_:fontsize:color:) vlines(_:_:_:colors:linewidth:linestyle:alpha:label:)
      xlabel(_:fontsize:color:) xlim() xlim(_:_:) xscale(_:) xticks(_:) xticks(_:_:fontsize:)
      ylabel(_:fontsize:color:) ylim() ylim(_:_:) yscale(_:) yticks(_:) yticks(_:_:fontsize:)
    spikegen
      burst(_:numSteps:maxSpikes:minInterval:maxInterval:) delta(_:threshold:padding:offSpike:)
      fromOneHot(_:)
      latency(_:numSteps:threshold:tau:firstSpikeTime:onTarget:offTarget:clip:normalize:linear:interpolate:bypass:epsilon:)
      latencyCode(_:numSteps:threshold:tau:firstSpikeTime:normalize:linear:epsilon:)
      latencyCodeLinear(_:numSteps:threshold:tau:firstSpikeTime:normalize:)
      latencyCodeLog(_:numSteps:threshold:tau:firstSpikeTime:normalize:epsilon:)
      latencyInterpolate(_:numSteps:onTarget:offTarget:) poisson(_:numSteps:)
      poisson(_:numSteps:using:) population(_:neurons:range:beta:)
      population(_:neurons:range:beta:numSteps:)
      rate(_:numSteps:gain:offset:firstSpikeTime:timeVarInput:)
      rate(_:numSteps:gain:offset:firstSpikeTime:timeVarInput:using:) rateConv(_:)
      rateConv(_:using:) rateInterpolate(_:numSteps:onTarget:offTarget:epsilon:)
      targetRateCode(numSteps:firstSpikeTime:rate:firingPattern:)
      targetRateCode(numSteps:firstSpikeTime:rate:firingPattern:using:)
      targetsConvert(_:numClasses:code:numSteps:firstSpikeTime:correctRate:incorrectRate:onTarget:offTarget:firingPattern:interpolate:epsilon:threshold:tau:clip:normalize:linear:bypass:)
      targetsConvert(_:numClasses:code:numSteps:firstSpikeTime:correctRate:incorrectRate:onTarget:offTarget:firingPattern:interpolate:epsilon:threshold:tau:clip:normalize:linear:bypass:using:)
      targetsLatency(_:numClasses:numSteps:firstSpikeTime:onTarget:offTarget:interpolate:threshold:tau:clip:normalize:linear:epsilon:bypass:)
      targetsRate(_:numClasses:numSteps:firstSpikeTime:correctRate:incorrectRate:onTarget:offTarget:firingPattern:interpolate:epsilon:)
      targetsRate(_:numClasses:numSteps:firstSpikeTime:correctRate:incorrectRate:onTarget:offTarget:firingPattern:interpolate:epsilon:using:)
      toOneHot(_:numClasses:) toOneHotInverse(_:)
    splt
      animator(_:_:_:numSteps:interval:cmap:) raster(_:_:s:c:marker:)
      spikeCount(_:_:_:labels:numSteps:animate:interpolate:gridshader:interval:timeStep:)
      traces(_:spk:dim:spkHeight:titles:)
    transforms
      compose(_:)
    utils
      dataSubset(_:subset:idx:) validSplit(_:_:split:seed:)
    """
}
