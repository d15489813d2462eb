using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Notebooks.Host.Parameters;

/// <summary>Writes a JSON value as C# of the type that the parameter has.</summary>
internal static class ParameterLiteral
{
    public static string Write(string name, JsonNode? value, TypeSyntax type, ExpressionSyntax? initializer) =>
        value switch
        {
            null => "null",
            JsonArray items => Sequence(name, items, type),
            JsonObject => throw Refused(name, value),
            _ => Scalar(name, value, NumberSuffix(type, initializer)),
        };

    private static string Sequence(string name, JsonArray items, TypeSyntax type)
    {
        var suffix = type is ArrayTypeSyntax array ? NumberSuffix(array.ElementType, null) : string.Empty;
        var list = string.Join(", ", items.Select(item => Scalar(name, item!, suffix)));
        return type.IsVar ? $"new[] {{ {list} }}" : $"[{list}]";
    }

    private static string Scalar(string name, JsonNode value, string suffix) => value.GetValueKind() switch
    {
        JsonValueKind.String => SymbolDisplay.FormatLiteral(value.GetValue<string>(), quote: true),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.ToJsonString() + suffix,
        _ => throw Refused(name, value),
    };

    // A whole number given to 'var fraction = 0.15' must stay a double, or later code binds differently.
    private static string NumberSuffix(TypeSyntax type, ExpressionSyntax? initializer)
    {
        var keyword = type is PredefinedTypeSyntax predefined ? predefined.Keyword.ValueText : string.Empty;
        var constant = type.IsVar && initializer is LiteralExpressionSyntax literal ? literal.Token.Value : null;
        return (keyword, constant) switch
        {
            ("double", _) or (_, double) => "d",
            ("float", _) or (_, float) => "f",
            ("decimal", _) or (_, decimal) => "m",
            ("long", _) or (_, long) => "L",
            _ => string.Empty,
        };
    }

    private static HostException Refused(string name, JsonNode value) => new(
        HostExit.Unsupported,
        $"'{value.ToJsonString()}' cannot be the value of '{name}'. "
        + "Give text, a number, true, false, null or a list of them.");
}
