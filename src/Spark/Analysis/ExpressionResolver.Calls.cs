using Microsoft.Spark.Sql;
using Spark.Analysis.Functions;
using Spark.Expressions;
using Spark.Parsing;
using Spark.Parsing.Syntax;
using Spark.Types;

namespace Spark.Analysis;

internal sealed partial class ExpressionResolver
{
    internal Expression ResolveCall(CallSyntax call)
    {
        if (call.Name is [SqlParser.RowConstructor])
        {
            return Structs.Row(call, this);
        }

        if (RegisteredCall(call) is { } registered)
        {
            return ResolveLambdaCall(registered);
        }

        var (definition, display) = Find(call);
        if (definition.Kind == FunctionKind.Aggregate && AggregateArguments is not null)
        {
            return AggregateArguments.ResolveCall(call);
        }

        var written = call.Name[^1].ToLowerInvariant();
        if (definition.Kind == FunctionKind.Window && !ReferenceEquals(call, _windowFunction))
        {
            throw new AnalysisException(
                "WINDOW_FUNCTION_WITHOUT_OVER_CLAUSE", $"Window function \"{SyntaxText.Of(call)}\" requires an OVER "
                + "clause.", call.At);
        }

        call = NamedArguments.Arrange(call, definition);
        var syntax = call with { Arguments = ExpandStars(call, definition) };
        var arguments = definition.TakesLambdas ? [] : syntax.Arguments.Select(Argument).ToArray();
        if (arguments.Any(Shape.IsGenerator))
        {
            throw new AnalysisException(
                "UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS",
                $"The generator is not supported: nested in expressions \"{SyntaxText.Of(syntax)}\".",
                null);
        }

        var use = new FunctionUse(definition, written, arguments, syntax, this) { DisplayName = display };
        CheckCount(use, syntax.Arguments.Count);
        return FunctionBuilder.Build(use);
    }

    private static void CheckCount(FunctionUse use, int given)
    {
        var definition = use.Definition;
        if (given < definition.Required || given > (definition.Maximum ?? definition.Required))
        {
            throw use.WrongCount(given);
        }
    }

    private static (FunctionDefinition Definition, string? Display) Find(CallSyntax call)
    {
        if (call.Name.Count > 2)
        {
            throw new AnalysisException(
                "REQUIRES_SINGLE_PART_NAMESPACE",
                "spark_catalog requires a single-part namespace, but got "
                + $"{AnalysisErrors.Quote(call.Name.Take(call.Name.Count - 1))}.",
                null);
        }

        if (call.Name.Count == 1 && UnsupportedFunctions.Contains(call.Name[0]))
        {
            throw AnalysisErrors.NotSupported(call.Name[0].ToLowerInvariant(), call.At);
        }

        return call.Name.Count == 1 && FunctionCatalogue.Find(call.Name[0]) is { } found
            ? found
            : throw AnalysisErrors.UnresolvedRoutine(call.Name, call.At);
    }

    /// <summary>Aliases inside calls name fields of structs only; elsewhere they carry no meaning.</summary>
    private Expression Argument(ExpressionSyntax syntax) =>
        Resolve(syntax is AliasSyntax alias ? alias.Operand : syntax);

    private IReadOnlyList<ExpressionSyntax> ExpandStars(CallSyntax call, FunctionDefinition definition)
    {
        if (!call.Arguments.Any(argument => argument is StarSyntax))
        {
            return call.Arguments;
        }

        if (definition.Name == "count" && call.Arguments is [StarSyntax { Target.Count: 0 }] && !call.IsDistinct)
        {
            return [new LiteralSyntax(1, KnownTypes.Int) { At = call.At }];
        }

        return call.Arguments
            .SelectMany(argument => argument is StarSyntax star ? ExpandStar(star).Select(BoundColumn) : [argument])
            .ToArray();

        static ExpressionSyntax BoundColumn(Expression column) => new ResolvedSyntax(column);
    }

    /// <summary>Columns that a star stands for.</summary>
    public IReadOnlyList<Expression> ExpandStar(StarSyntax star)
    {
        if (star.Target.Count == 0)
        {
            return Scope.Columns;
        }

        var columns = Scope.WithQualifier(star.Target);
        if (columns.Count > 0)
        {
            return columns;
        }

        if (Scope.Find(star.Target, star.At) is { } found)
        {
            var target = Extract(found.Column, star.Target.Skip(found.Used), star);
            if (target.Type is Microsoft.Spark.Sql.Types.StructType structure)
            {
                return structure.Fields
                    .Select(field => (Expression)new Alias(ExtractField(target, field.Name, star), field.Name,
                        AttributeIds.Next()))
                    .ToArray();
            }

            throw new AnalysisException(
                null, "Can only star expand struct data types. Attribute: "
                    + $"`ArrayBuffer({string.Join(", ", star.Target)})`.", star.At);
        }

        var names = string.Join(", ", Scope.Columns.Select(column => column.Name));
        throw new AnalysisException(
            null,
            $"cannot resolve '{string.Join('.', star.Target)}.*' given input columns '{names}'.",
            star.At);
    }
}
