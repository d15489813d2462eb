namespace Spark.Engines;

/// <summary>The ML part of an engine: fits estimators, applies, saves, loads and evaluates.</summary>
internal interface IMachineLearning;
