using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Gateway.Results;

namespace Spark.Gateway.Lowering;

/// <summary>Refusals of this engine, raised while lowering.</summary>
internal static class Unsupported
{
    internal const string EngineName = "spark";

    public static UnsupportedByEngineException Feature(string feature, string wayOut) =>
        new(EngineName, feature, wayOut);

    /// <summary>Refuses columns of a C# function that do not travel to workers.</summary>
    public static void CheckTravels(string function, IEnumerable<DataType> types)
    {
        if (types.FirstOrDefault(type => !PortableForm.IsPortable(type)) is { } type)
        {
            throw Feature(
                $"a column of type '{type.SimpleString}' in the C# function '{function}'",
                "Cast it to a string first.");
        }
    }
}
