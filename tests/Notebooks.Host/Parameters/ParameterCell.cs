using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Notebooks.Host.Parameters;

/// <summary>
/// Puts values into a parameters cell by rewriting initialisers in place. A second assignment after the cell would
/// leave defaults that depend on the parameter at their old value.
/// </summary>
internal static class ParameterCell
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    public static IReadOnlyList<string> Names(string source) => Variables(source).Keys.ToArray();

    public static string Rewrite(string source, JsonObject values)
    {
        var variables = Variables(source);
        var edits = new List<(int Start, int Length, string Text)>();
        foreach (var (name, value) in values)
        {
            if (!variables.TryGetValue(name, out var variable))
            {
                throw new HostException(
                    HostExit.Unsupported,
                    $"'{name}' is not a parameter. The parameters cell has '{string.Join("', '", variables.Keys)}'.");
            }

            var declaration = (VariableDeclarationSyntax)variable.Parent!;
            var literal = ParameterLiteral.Write(name, value, declaration.Type, variable.Initializer?.Value);
            edits.Add(variable.Initializer is { } initializer
                ? (initializer.Value.SpanStart, initializer.Value.Span.Length, literal)
                : (variable.Span.End, 0, " = " + literal));
        }

        foreach (var (start, length, text) in edits.OrderByDescending(edit => edit.Start))
        {
            source = source[..start] + text + source[(start + length)..];
        }

        return source;
    }

    private static Dictionary<string, VariableDeclaratorSyntax> Variables(string source) =>
        CSharpSyntaxTree.ParseText(source, Script).GetCompilationUnitRoot().Members
            .OfType<FieldDeclarationSyntax>()
            .SelectMany(field => field.Declaration.Variables)
            .ToDictionary(variable => variable.Identifier.ValueText, StringComparer.Ordinal);
}
