using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Types;

namespace Spark.Analysis.Functions;

/// <summary>Words with which the function tables are written.</summary>
internal static class Define
{
    public static FunctionDefinition Scalar(string name, DataType result, params ExpectedType[] inputs) =>
        Scalar(name, _ => result, inputs);

    public static FunctionDefinition Scalar(
        string name, Func<FunctionUse, DataType> result, params ExpectedType[] inputs) => new(name)
        {
            Inputs = inputs,
            Required = inputs.Length,
            Result = result,
        };

    public static FunctionDefinition Built(
        string name, int required, int? maximum, Func<FunctionUse, Expression> build) => new(name)
        {
            Required = required,
            Maximum = maximum,
            Build = build,
        };

    public static FunctionDefinition Aggregate(string name, DataType result, params ExpectedType[] inputs) =>
        Aggregate(name, _ => result, inputs);

    public static FunctionDefinition Aggregate(
        string name, Func<FunctionUse, DataType> result, params ExpectedType[] inputs) =>
        Scalar(name, result, inputs) with { Kind = FunctionKind.Aggregate, Nulls = NullRule.Always };

    public static FunctionDefinition BuiltAggregate(
        string name, int required, int? maximum, Func<FunctionUse, Expression> build) =>
        Built(name, required, maximum, build) with { Kind = FunctionKind.Aggregate };

    public static FunctionDefinition Shown(this FunctionDefinition definition, string display) =>
        definition with { DisplayName = display };

    public static FunctionDefinition MayBeNull(this FunctionDefinition definition) =>
        definition with { Nulls = NullRule.Always };

    public static FunctionDefinition NeverNull(this FunctionDefinition definition) =>
        definition with { Nulls = NullRule.Never };

    /// <summary>Trailing parameters may be left out; their defaults are filled in.</summary>
    public static FunctionDefinition Optional(
        this FunctionDefinition definition, params Literal[] defaults) => definition with
        {
            Maximum = definition.Required,
            Required = definition.Required - defaults.Length,
            Defaults = defaults,
        };

    /// <summary>Trailing parameters may be left out and stay out.</summary>
    public static FunctionDefinition OptionalLast(this FunctionDefinition definition, int count = 1) => definition with
    {
        Maximum = definition.Required,
        Required = definition.Required - count,
    };

    public static FunctionDefinition Variadic(
        this FunctionDefinition definition, int required, string? arity = null) => definition with
        {
            Required = required,
            Maximum = int.MaxValue,
            ArityText = arity ?? $"> {required - 1}",
        };

    /// <summary>Arguments may be given by these names.</summary>
    public static FunctionDefinition Named(this FunctionDefinition definition, params string[] parameters) =>
        definition with { Parameters = parameters };

    /// <summary>Other names, shown as the function's own.</summary>
    public static FunctionDefinition Also(this FunctionDefinition definition, params string[] names) => definition with
    {
        Aliases = [.. definition.Aliases, .. names.Select(name => (name, (string?)null))],
    };

    /// <summary>Other names, shown as they are written.</summary>
    public static FunctionDefinition AlsoShown(
        this FunctionDefinition definition, params string[] names) => definition with
        {
            Aliases = [.. definition.Aliases, .. names.Select(name => (name, (string?)name))],
        };

    public static FunctionDefinition Volatile(this FunctionDefinition definition) =>
        definition with { IsVolatile = true };

    public static Literal Text(string value) => new(value, KnownTypes.String);

    public static Literal Int(int value) => new(value, KnownTypes.Int);

    public static Literal Truth(bool value) => new(value, KnownTypes.Boolean);

    public static DataType SameAsFirst(FunctionUse use) => use.TypeOf(0);
}
