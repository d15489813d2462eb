using System.Diagnostics;
using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Spark.Embedded.Functions;
using Spark.Embedded.Native;
using Spark.Embedded.Sql;
using Spark.Expressions;
using Spark.Types;

namespace Spark.Embedded.Lowering;

/// <summary>Turns resolved expressions into SQL ones with Spark's meaning.</summary>
internal sealed class ExpressionLowering(LoweringContext context, Scope scope)
{
    /// <summary>Subexpressions that are columns already, such as grouping keys above an aggregate.</summary>
    public IReadOnlyDictionary<string, SqlExpression> Replacements { get; init; } =
        new Dictionary<string, SqlExpression>(StringComparer.Ordinal);

    /// <summary>Lambda parameters that stand for other expressions.</summary>
    private IReadOnlyDictionary<long, SqlExpression> Variables { get; init; } = new Dictionary<long, SqlExpression>();

    public LoweringContext Context { get; } = context;

    public Scope Scope { get; } = scope;

    public SqlExpression Lower(Expression expression)
    {
        if (Replacements.Count > 0 && Replacements.TryGetValue(StructuralKey.Of(expression), out var column))
        {
            return column;
        }

        return expression switch
        {
            Literal literal => new SqlLiteral(literal.Value, literal.Type),
            AttributeReference attribute => Scope.Resolve(attribute),
            OuterReference outer => Scope.ResolveOuter(outer.Attribute),
            LambdaVariable variable => Variables.TryGetValue(variable.Id, out var bound)
                ? bound
                : new SqlColumn(VariableName(variable)),
            Alias alias => Lower(alias.Child),
            Cast cast => CastLowering.Lower(Lower(cast.Child), cast.Child.Type, cast.Target, Context.Settings),
            FunctionCall call => ScalarLowering.Lower(new ScalarCall(this, call)),
            LambdaCall call => Function(call),
            GetField field => Field(field),
            CaseWhen choice => new SqlCase(
                choice.Branches.Select(branch => (Lower(branch.Condition), Lower(branch.Value))).ToArray(),
                choice.Otherwise is null ? null : Lower(choice.Otherwise)
            ),
            InList membership => new SqlIn(Lower(membership.Value), membership.Candidates.Select(Lower).ToArray()),
            AggregateCall aggregate => AggregateLowering.Lower(this, aggregate),
            WindowCall window => WindowLowering.Lower(this, window),
            ScalarSubquery query => new SqlScalarQuery(PlanLowering.LowerSubquery(query.Plan, Context, Scope)),
            ExistsSubquery query => new SqlExists(PlanLowering.LowerSubquery(query.Plan, Context, Scope)),
            InSubquery membership => Membership(membership),
            Lambda lambda => new SqlLambda(lambda.Parameters.Select(VariableName).ToArray(), Lower(lambda.Body)),
            SortOrder order => Lower(order.Child),
            _ => throw new UnreachableException($"'{expression.GetType().Name}' has no lowering."),
        };
    }

    /// <summary>The same lowering with a lambda parameter bound to an expression.</summary>
    public ExpressionLowering With(LambdaVariable variable, SqlExpression value) =>
        new(Context, Scope)
        {
            Replacements = Replacements,
            Variables = new Dictionary<long, SqlExpression>(Variables) { [variable.Id] = value },
        };

    public SqlOrder LowerOrder(SortOrder order) =>
        new(SortKeys.Of(Lower(order.Child), order.Child.Type), order.IsAscending, order.NullsFirst);

    internal static string VariableName(LambdaVariable variable) =>
        string.Create(CultureInfo.InvariantCulture, $"v{variable.Id}");

    private SqlNativeCall Function(LambdaCall call)
    {
        var types = call.Arguments.Select(argument => argument.Type).ToArray();
        var function = new NativeFunction(
            string.Create(CultureInfo.InvariantCulture, $"function{call.Function.Id}"),
            types,
            call.Type,
            new LambdaScalarKernel(call.Function, types))
        {
            IsVolatile = !call.Function.IsDeterministic,
        };
        return new SqlNativeCall(function, call.Arguments.Select(Lower).ToArray());
    }

    private SqlExpression Field(GetField field)
    {
        var name = StructFields.Name(field.Ordinal);
        var child = Lower(field.Child);
        if (field.Child.Type is not ArrayType)
        {
            return new SqlField(child, name);
        }

        var element = Context.FreshName("e");
        return new SqlCall(
            "list_transform",
            [child, new SqlLambda([element], new SqlField(new SqlColumn(element), name))]
        );
    }

    private SqlExpression Membership(InSubquery membership)
    {
        var query = PlanLowering.LowerSubquery(membership.Plan, Context, Scope);
        if (membership.Values.Count == 1)
        {
            return new SqlInQuery(Lower(membership.Values[0]), query);
        }

        // IN over several columns: DuckDB compares rows as values, Spark column by column with three values of truth.
        var names = membership.Values.Select(_ => Context.FreshName("q")).ToArray();
        var rows = new SqlDerived(query, Context.FreshName("t"), names);
        var pairs = membership
            .Values.Select((value, i) => (SqlExpression)new SqlBinary("=", Lower(value), new SqlColumn(names[i])))
            .ToArray();
        SqlExists Any(IEnumerable<SqlExpression> conditions) =>
            new(
                new SqlSelect
                {
                    Items = [new SqlItem(new SqlLiteral(1, KnownTypes.Int), "one")],
                    From = rows,
                    Where = conditions.Aggregate((left, right) => new SqlBinary("AND", left, right)),
                }
            );
        return new SqlCase(
            [
                (Any(pairs), new SqlLiteral(true, KnownTypes.Boolean)),
                (
                    Any(pairs.Select(pair => new SqlPostfix(pair, "IS NOT FALSE"))),
                    new SqlLiteral(null, KnownTypes.Boolean)
                ),
            ],
            new SqlLiteral(false, KnownTypes.Boolean)
        );
    }
}
