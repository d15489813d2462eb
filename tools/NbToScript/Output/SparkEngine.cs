using Microsoft.CodeAnalysis;

namespace NbToScript.Output;

/// <summary>An engine of Microsoft.Spark that a script registers when its assembly is referenced.</summary>
/// <param name="Register">The method that registers it, as an expression.</param>
/// <param name="Worker">The method that works for executors, as an expression; null when there is none.</param>
internal sealed record SparkEngine(string Name, string Register, string? Worker)
{
    /// <summary>The session that a script's cells made, as an expression; null when they made none.</summary>
    public const string DefaultSession = "global::Microsoft.Spark.Sql.SparkSession.GetDefaultSession()";

    private const string RegisterMethod = "Register";
    private const string WorkerMethod = "TryRunWorker";

    private static readonly IReadOnlyList<(string Name, string Assembly, string Type)> Known =
    [
        ("embedded", "Spark.Embedded", "Microsoft.Spark.Sql.EmbeddedEngine"),
        ("spark", "Spark.Gateway", "Microsoft.Spark.Sql.SparkEngine"),
    ];

    /// <summary>The engines whose class the references hold.</summary>
    public static IReadOnlyList<SparkEngine> In(Compilation compilation) =>
        [
            .. Known
                .Select(known => (known.Name, known.Assembly, Type: compilation.GetTypeByMetadataName(known.Type)))
                .Where(known => known.Type?.ContainingAssembly.Name == known.Assembly)
                .Select(known => Of(known.Name, known.Type!)),
        ];

    private static SparkEngine Of(string name, INamedTypeSymbol type)
    {
        var qualified = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return new SparkEngine(
            name,
            $"{qualified}.{RegisterMethod}",
            type.GetMembers(WorkerMethod).IsEmpty ? null : $"{qualified}.{WorkerMethod}"
        );
    }
}
