using System.Diagnostics;
using System.Globalization;
using Spark.Expressions;

namespace Spark.Gateway.Lowering;

/// <summary>Turns resolved expressions into text that Spark's analyser resolves to the same types.</summary>
internal sealed class ExpressionLowering(LoweringContext context, Scope scope)
{
    public LoweringContext Context { get; } = context;

    public SqlText Lower(Expression expression) => expression switch
    {
        Literal literal => LiteralText.Of(literal.Value, literal.Type),
        AttributeReference column => SqlText.Primary(scope.NameOf(column)),
        OuterReference column => SqlText.Primary(scope.NameOfOuter(column.Attribute)),
        LambdaVariable variable => SqlText.Primary(VariableName(variable)),
        Alias alias => Lower(alias.Child),
        Cast { Origin: CastOrigin.Try } cast => SqlText.Primary(
            $"TRY_CAST({Lower(cast.Child)} AS {TypeText.Of(cast.Target)})"),
        Cast cast => SqlText.Cast(Lower(cast.Child), TypeText.Of(cast.Target)),
        FunctionCall call => ScalarRules.Lower(this, call),
        LambdaCall call => SqlText.Primary(
            $"{Context.NameOf(call)}({string.Join(", ", call.Arguments.Select(Lower))})"),
        GetField field => SqlText.Primary($"{Operand(field.Child)}[{Quoted.Text(field.FieldName)}]"),
        CaseWhen choice => Choice(choice),
        InList membership => Membership(membership),
        AggregateCall call => AggregateRules.Lower(this, call),
        WindowCall window => WindowLowering.Lower(this, window),
        ScalarSubquery query => SqlText.Primary($"({Query(query.Plan)})"),
        ExistsSubquery query => new SqlText($"EXISTS ({Query(query.Plan)})", Precedence.Predicate),
        InSubquery membership => Membership(membership),
        Lambda lambda => SqlText.Primary($"{Parameters(lambda)} -> {Lower(lambda.Body)}"),
        SortOrder order => Order(order),
        _ => throw new UnreachableException($"'{expression.GetType().Name}' has no lowering."),
    };

    /// <summary>The text of an expression where a whole number would stand for a position.</summary>
    public SqlText LowerKey(Expression key) =>
        key is Literal ? SqlText.Cast(Lower(key), TypeText.Of(key.Type)) : Lower(key);

    /// <summary>The text of a sort key; a whole number there would stand for a position.</summary>
    public SqlText LowerOrder(SortOrder order) => Directed(LowerKey(order.Child), order);

    /// <summary>The text of an expression that an index or a field follows.</summary>
    internal string Operand(Expression expression) => Lower(expression).Within(Precedence.Primary);

    private SqlText Order(SortOrder order) => Directed(Lower(order.Child), order);

    private static SqlText Directed(SqlText key, SortOrder order) => new(
        $"{key}{(order.IsAscending ? " ASC" : " DESC")}{(order.NullsFirst ? " NULLS FIRST" : " NULLS LAST")}",
        Precedence.Or);

    private static string VariableName(LambdaVariable variable) =>
        string.Create(CultureInfo.InvariantCulture, $"v{variable.Id}");

    private static string Parameters(Lambda lambda) => lambda.Parameters.Count == 1
        ? VariableName(lambda.Parameters[0])
        : $"({string.Join(", ", lambda.Parameters.Select(VariableName))})";

    private SqlText Choice(CaseWhen choice)
    {
        var branches = choice.Branches.Select(branch => $" WHEN {Lower(branch.Condition)} THEN {Lower(branch.Value)}");
        var otherwise = choice.Otherwise is null ? string.Empty : $" ELSE {Lower(choice.Otherwise)}";
        return SqlText.Primary($"CASE{string.Concat(branches)}{otherwise} END");
    }

    // An empty list cannot be written; a NULL is in it as little as it is out of it.
    private SqlText Membership(InList membership) => membership.Candidates.Count == 0
        ? SqlText.Primary(
            $"CASE WHEN {Lower(membership.Value).Within(Precedence.Comparison)} IS NOT NULL THEN false END")
        : new SqlText(
            $"{Lower(membership.Value).Within(Precedence.Comparison)} IN "
                + $"({string.Join(", ", membership.Candidates.Select(Lower))})",
            Precedence.Predicate);

    private SqlText Membership(InSubquery membership)
    {
        var values = membership.Values.Count == 1
            ? Lower(membership.Values[0]).Within(Precedence.Comparison)
            : $"({string.Join(", ", membership.Values.Select(Lower))})";
        return new SqlText($"{values} IN ({Query(membership.Plan)})", Precedence.Predicate);
    }

    private string Query(Plans.LogicalPlan plan) => PlanLowering.LowerSubquery(plan, Context, scope);
}
