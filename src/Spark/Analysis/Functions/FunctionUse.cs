using System.Globalization;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Parsing.Syntax;
using Spark.Types;

namespace Spark.Analysis.Functions;

/// <summary>One call of a function while it is being resolved.</summary>
internal sealed class FunctionUse(
    FunctionDefinition definition, string written, IReadOnlyList<Expression> arguments, CallSyntax syntax,
    ExpressionResolver? resolver)
{
    public FunctionDefinition Definition { get; } = definition;

    /// <summary>Name as written, in lower case.</summary>
    public string Written { get; } = written;

    public IReadOnlyList<Expression> Arguments { get; private set; } = arguments;

    public CallSyntax Syntax { get; } = syntax;

    public ExpressionResolver Resolver =>
        resolver ?? throw new System.Diagnostics.UnreachableException("This call is built without names to resolve.");

    public int Count => Arguments.Count;

    public string? DisplayName { get; init; }

    public Expression this[Index index] => Arguments[index.GetOffset(Arguments.Count)];

    public DataType TypeOf(int index) => Arguments[index].Type;

    public bool AnyNullable => Arguments.Any(argument => argument.IsNullable);

    public void Replace(params IReadOnlyList<Expression> changed) => Arguments = changed;

    public FunctionCall Call(DataType type, bool isNullable) =>
        new(Definition.Name, Arguments, type, isNullable) { DisplayName = DisplayName };

    public static FunctionCall Call(
        string name, DataType type, bool isNullable, params IReadOnlyList<Expression> args) =>
        new(name, args, type, isNullable);

    /// <summary>Casts each argument to what its parameter takes.</summary>
    public void Coerce(IReadOnlyList<ExpectedType> inputs)
    {
        var coerced = new Expression[Arguments.Count];
        for (var i = 0; i < coerced.Length; i++)
        {
            var expected = inputs[Math.Min(i, inputs.Count - 1)];
            coerced[i] = expected.CastTarget(Arguments[i].Type) is { } target
                ? Casts.Implicit(Arguments[i], target)
                : Arguments[i];
        }

        Arguments = coerced;
        for (var i = 0; i < coerced.Length; i++)
        {
            var expected = inputs[Math.Min(i, inputs.Count - 1)];
            if (!expected.Accepts(coerced[i].Type))
            {
                throw UnexpectedInput(i, expected);
            }
        }
    }

    /// <summary>Casts all arguments, or those named, to one type; what has none is a mismatch.</summary>
    public DataType Unify(Func<IEnumerable<DataType>, DataType?> common)
    {
        var type = common(Arguments.Select(argument => argument.Type));
        if (type is null)
        {
            throw DifferentTypes(Arguments);
        }

        Arguments = Arguments.Select(argument => Casts.Implicit(argument, type)).ToArray();
        return type;
    }

    public AnalysisException UnexpectedInput(int index, ExpectedType expected) => Mismatch(
        "UNEXPECTED_INPUT_TYPE",
        string.Create(
            CultureInfo.InvariantCulture,
            $"Parameter {index + 1} requires the {expected.Describe()} type, however "
            + $"\"{ColumnNames.Of(Arguments[index])}\" has the type \"{SqlTypeNames.Of(Arguments[index].Type)}\"."));

    public AnalysisException DifferentTypes(IEnumerable<Expression> values) => Mismatch(
        "DATA_DIFF_TYPES",
        $"Input to `{DisplayName ?? Definition.Name}` should all be the same type, but it's "
        + $"({string.Join(" or ", values.Select(value => $"\"{SqlTypeNames.Of(value.Type)}\""))}).");

    public AnalysisException Mismatch(string subclass, string text) =>
        AnalysisErrors.TypeMismatch(subclass, ColumnNames.Of(Call(KnownTypes.Null, true)), text, Syntax.At);

    public AnalysisException NotFoldable(int index, string inputName, string type) => Mismatch(
        "NON_FOLDABLE_INPUT",
        $"the input {inputName} should be a foldable \"{type}\" expression; however, got "
        + $"\"{ColumnNames.Of(Arguments[index])}\".");

    public AnalysisException WrongCount(int given) =>
        AnalysisErrors.WrongArgumentCount(Written, Arity(), given, Syntax.At);

    public string Arity()
    {
        if (Definition.ArityText is { } text)
        {
            return text;
        }

        var most = Definition.Maximum ?? Definition.Required;
        var counts = Enumerable.Range(Definition.Required, most - Definition.Required + 1);
        return most == Definition.Required
            ? most.ToString(CultureInfo.InvariantCulture)
            : $"[{string.Join(", ", counts)}]";
    }
}
