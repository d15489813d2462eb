namespace Spark.Embedded.Functions.Numbers;

/// <summary>Ways to lose digits.</summary>
internal enum RoundingMode
{
    HalfUp,
    HalfEven,
    Ceiling,
    Floor,
}
