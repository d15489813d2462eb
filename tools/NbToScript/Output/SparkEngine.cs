using Microsoft.CodeAnalysis;

namespace NbToScript.Output;

/// <summary>An engine of Microsoft.Spark that a script registers when its assembly is referenced.</summary>
/// <param name="Register">The method that registers it, as an expression.</param>
internal sealed record SparkEngine(string Name, string Assembly, string Type, string Register)
{
    public static readonly IReadOnlyList<SparkEngine> Known =
    [
        Of("embedded", "Spark.Embedded", "Microsoft.Spark.Sql.EmbeddedEngine"),
        Of("spark", "Spark.Gateway", "Microsoft.Spark.Sql.GatewayEngine"),
    ];

    /// <summary>The engines whose registering class the references hold.</summary>
    public static IReadOnlyList<SparkEngine> In(Compilation compilation) =>
        [.. Known.Where(e => compilation.GetTypeByMetadataName(e.Type)?.ContainingAssembly.Name == e.Assembly)];

    private static SparkEngine Of(string name, string assembly, string type) =>
        new(name, assembly, type, $"global::{type}.Register");
}
