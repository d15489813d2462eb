namespace Spark.Gateway.Workers;

/// <summary>Numbers in the place of a length that mean something else.</summary>
internal static class WorkerCodes
{
    public const int EndOfData = -1;
    public const int Failure = -2;
    public const int Timing = -3;
    public const int EndOfStream = -4;
    public const int Null = -5;
    public const int StartOfArrow = -6;
}

/// <summary>Kinds of work, as Spark numbers them.</summary>
internal static class EvalTypes
{
    public const int Records = 0;
    public const int ScalarArrow = 200;
    public const int MapInArrow = 207;
}
