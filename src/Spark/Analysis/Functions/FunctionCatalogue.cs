namespace Spark.Analysis.Functions;

/// <summary>All functions by name, in any case.</summary>
internal static class FunctionCatalogue
{
    private static readonly Dictionary<string, (FunctionDefinition Definition, string? Display)> ByName = Load();

    public static IEnumerable<string> Names => ByName.Keys.Order(StringComparer.Ordinal);

    /// <summary>The function and its spelling in column names; null when there is no such function.</summary>
    public static (FunctionDefinition Definition, string? Display)? Find(string name) =>
        ByName.TryGetValue(name, out var found) ? found : null;

    private static Dictionary<string, (FunctionDefinition Definition, string? Display)> Load()
    {
        IEnumerable<FunctionDefinition>[] tables =
        [
            OperatorFunctions
                .All(), MathFunctions
                .All(), StringFunctions
                .All(), RegexFunctions
                .All(), DateFunctions
                .All(),
            TimestampFunctions
                .All(), ConditionalFunctions
                .All(), CollectionFunctions
                .All(), MapFunctions
                .All(), StructFunctions
                .All(),
            JsonFunctions
                .All(), LambdaFunctions
                .All(), GeneratorFunctions
                .All(), AggregateFunctions
                .All(), StatisticFunctions
                .All(),
            WindowFunctions
                .All(), HashFunctions
                .All(), CastFunctions
                .All(), MiscellaneousFunctions
                .All(), VectorFunctions
                .All(), SparkOnlyFunctions
                .All(),
        ];
        var byName = new Dictionary<string, (FunctionDefinition Definition, string? Display)>(
            StringComparer.OrdinalIgnoreCase);
        foreach (var definition in tables.SelectMany(table => table))
        {
            byName.Add(definition.Name, (definition, definition.DisplayName));
            foreach (var (name, display) in definition.Aliases)
            {
                byName.Add(name, (definition, display ?? definition.DisplayName ?? definition.Name));
            }
        }

        return byName;
    }
}
