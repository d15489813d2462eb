using System.Text.Json.Nodes;

namespace Launcher.Clusters.Policies;

/// <summary>A policy for one principal.</summary>
/// <param name="Name">For machines.</param>
/// <param name="Purpose">Whom it is for, in words.</param>
internal sealed record PolicyDocument(string Name, string Purpose, IReadOnlyList<PolicyStatement> Statements)
{
    public JsonObject ToJson() =>
        new()
        {
            ["Version"] = "2012-10-17",
            ["Statement"] = new JsonArray([.. Statements.Select(statement => statement.ToJson())]),
        };
}
