using Microsoft.Spark.Sql;
using Spark.Expressions;
using Spark.Parsing.Syntax;
using Spark.Types;

namespace Spark.Analysis;

/// <summary>Turns expressions as written into resolved ones: names bound, casts inserted, types derived.</summary>
internal sealed partial class ExpressionResolver(Analyzer analyzer, NameScope scope)
{
    private static readonly HashSet<string> BareFunctions = new(StringComparer.OrdinalIgnoreCase)
    {
        "current_date", "current_timestamp", "current_user", "user", "localtimestamp",
    };

    private readonly Stack<IReadOnlyList<LambdaVariable>> _lambdas = new();

    public Analyzer Analyzer { get; } = analyzer;

    public NameScope Scope { get; } = scope;

    /// <summary>Windows named in the WINDOW clause.</summary>
    public IReadOnlyDictionary<string, WindowSyntax> Windows { get; init; } = new Dictionary<string, WindowSyntax>();

    public EarlierItems EarlierItems { get; } = new();

    /// <summary>Windows of time in GROUP BY, which the select list may use as columns.</summary>
    public Dictionary<string, Expression> TimeWindows { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Frames whose columns got new ids in a join, for columns taken from those frames.</summary>
    public FrameBindings Bindings { get; init; } = FrameBindings.None;

    /// <summary>Resolves calls of aggregates when their arguments mean other columns than names elsewhere do.</summary>
    public ExpressionResolver? AggregateArguments { get; init; }

    public Expression Resolve(ExpressionSyntax syntax) => syntax switch
    {
        LiteralSyntax literal => new Literal(literal.Value, literal.Type),
        NameSyntax name => ResolveName(name),
        BoundSyntax bound => Bindings.Resolve(bound, Scope),
        ResolvedSyntax resolved => resolved.Expression,
        CallSyntax call => ResolveCall(call),
        LambdaCallSyntax call => ResolveLambdaCall(call),
        WindowedSyntax window => ResolveWindow(window),
        CastSyntax cast => ResolveCast(cast),
        CaseSyntax branches => ResolveCase(branches),
        FieldSyntax field => ExtractField(Resolve(field.Operand), field.Name, field),
        IndexSyntax index => ResolveIndex(index),
        AliasSyntax alias => new Alias(Resolve(alias.Operand), alias.Names[0], AttributeIds.Next()),
        SortSyntax sort => ResolveSort(sort),
        InSyntax list => ResolveIn(list),
        LikeSyntax like => ResolveLike(like),
        ScalarQuerySyntax query => ResolveScalarQuery(query),
        ExistsSyntax query => new ExistsSubquery(Analyzer.Subquery(query.Query, Scope)),
        InQuerySyntax query => ResolveInQuery(query),
        StarSyntax star =>
            throw new AnalysisException(
                "INVALID_USAGE_OF_STAR_OR_REGEX", "Usage of '*' in expression is not possible here.", star.At),
        LambdaSyntax lambda => throw new AnalysisException(
            "INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION",
            "Invalid lambda function call. A lambda function should only be used in a higher order function.",
            lambda.At),
        NamedArgumentSyntax named => throw new AnalysisException(
            "NAMED_PARAMETERS_NOT_SUPPORTED", $"Named parameter `{named.Name}` is not supported; please use "
            + "positional arguments.", named.At),
        _ => throw new System.Diagnostics.UnreachableException($"'{syntax.GetType().Name}' is not an expression."),
    };

    public SortOrder ResolveSort(SortSyntax sort)
    {
        var key = Resolve(sort.Operand);
        if (!Ordering.IsOrderable(key.Type))
        {
            throw AnalysisErrors.TypeMismatch(
                "INVALID_ORDERING_TYPE",
                $"{ColumnNames.Of(key)} {(sort.IsDescending ? "DESC NULLS LAST" : "ASC NULLS FIRST")}",
                $"The `sortorder` does not support ordering on type \"{SqlTypeNames.Of(key.Type)}\".",
                sort.At);
        }

        return new SortOrder(key, !sort.IsDescending, sort.NullsFirst ?? !sort.IsDescending);
    }

    private Expression ResolveName(NameSyntax name)
    {
        var parts = name.Parts;
        foreach (var parameters in _lambdas)
        {
            var variable = parameters.FirstOrDefault(p => p.Name.Equals(parts[0], StringComparison.OrdinalIgnoreCase));
            if (variable is not null)
            {
                return Extract(variable, parts.Skip(1), name);
            }
        }

        if (Scope.Find(parts, name.At) is { } found)
        {
            return Extract(found.Column, parts.Skip(found.Used), name);
        }

        if ((TimeWindows.GetValueOrDefault(parts[0]) ?? EarlierItems.Find(parts[0])) is { } item)
        {
            return Extract(item, parts.Skip(1), name);
        }

        for (var outer = Scope.Outer; outer is not null; outer = outer.Outer)
        {
            if (outer.Find(parts, name.At) is { } column)
            {
                return Extract(new OuterReference(column.Column), parts.Skip(column.Used), name);
            }
        }

        if (parts is ["grouping__id" or "GROUPING__ID"])
        {
            return new FunctionCall("grouping_id", [], KnownTypes.Long, false) { DisplayText = "grouping__id" };
        }

        if (parts is [var bare] && BareFunctions.Contains(bare))
        {
            return ResolveCall(new CallSyntax(bare.ToLowerInvariant()) { At = name.At });
        }

        throw AnalysisErrors.UnresolvedColumn(parts, Scope.Columns, name.At);
    }

    private static Expression Extract(Expression from, IEnumerable<string> fields, ExpressionSyntax syntax) =>
        fields.Aggregate(from, (operand, field) => ExtractField(operand, field, syntax));

    private Expression ResolveCast(CastSyntax cast)
    {
        var operand = Resolve(cast.Operand);
        var origin = cast.IsTry ? CastOrigin.Try : cast.IsFunctionStyle ? CastOrigin.Implicit : CastOrigin.Explicit;
        return Cast(operand, cast.Type, origin, cast);
    }

    internal static Expression Cast(
        Expression operand, Microsoft.Spark.Sql.Types.DataType type, CastOrigin origin, ExpressionSyntax syntax)
    {
        var cast = Casts.Explicit(operand, type, origin);
        return CastRules.CanCast(operand.Type, type)
            ? cast
            : throw AnalysisErrors.TypeMismatch(
                "CAST_WITHOUT_SUGGESTION",
                ColumnNames.Of(operand),
                $"cannot cast \"{SqlTypeNames.Of(operand.Type)}\" to \"{SqlTypeNames.Of(type)}\".",
                syntax.At);
    }

    private CaseWhen ResolveCase(CaseSyntax syntax)
    {
        var branches = syntax.Branches.Select(b => new CaseBranch(Resolve(b.Condition), Resolve(b.Value))).ToArray();
        var otherwise = syntax.Otherwise is null ? null : Resolve(syntax.Otherwise);
        return Conditionals.Case(branches, otherwise, syntax.At);
    }

    private InList ResolveIn(InSyntax syntax)
    {
        var value = Resolve(syntax.Value);
        var candidates = syntax.Candidates.Select(Resolve).ToArray();
        return Conditionals.In(value, candidates, syntax.At);
    }

    private ScalarSubquery ResolveScalarQuery(ScalarQuerySyntax syntax)
    {
        var plan = Analyzer.Subquery(syntax.Query, Scope);
        return plan.Output.Count == 1
            ? new ScalarSubquery(plan)
            : throw new AnalysisException(
                "INVALID_SUBQUERY_EXPRESSION.SCALAR_SUBQUERY_RETURN_MORE_THAN_ONE_OUTPUT_COLUMN",
                $"Invalid subquery: Scalar subquery must return only one column, but got {plan.Output.Count}.",
                syntax.At);
    }
}
