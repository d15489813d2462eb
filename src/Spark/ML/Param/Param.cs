using System.Text.Json.Nodes;

namespace Microsoft.Spark.ML.Param;

/// <summary>
/// A named setting of a stage. Params belong to a stage by its uid and compare equal by uid and name.
/// </summary>
public abstract class Param : IEquatable<Param>
{
    private protected Param(string parent, string name, string doc)
    {
        Parent = parent;
        Name = name;
        Doc = doc;
    }

    /// <summary>Uid of the stage that owns the param.</summary>
    public string Parent { get; }

    /// <summary>Spark's name of the param, such as <c>maxDepth</c>.</summary>
    public string Name { get; }

    /// <summary>One sentence about what the param does.</summary>
    public string Doc { get; }

    /// <summary>Spark's class of the param, such as <c>IntParam</c>.</summary>
    internal abstract string Kind { get; }

    /// <inheritdoc/>
    public bool Equals(Param? other) => other is not null && other.Parent == Parent && other.Name == Name;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Param);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Parent, Name);

    /// <summary>Uid and name joined by two underscores, as Spark prints it.</summary>
    public override string ToString() => $"{Parent}__{Name}";

    /// <summary>
    /// Converts to the param's own type where nothing is lost, checks the range, and returns what is stored.
    /// </summary>
    internal abstract object Accept(object value);

    internal abstract JsonNode Encode(object value);

    internal abstract object Decode(JsonNode value);

    /// <summary>The value as messages and <c>explainParams</c> show it.</summary>
    internal abstract string Show(object value);
}
