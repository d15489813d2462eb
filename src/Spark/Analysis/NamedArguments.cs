using System.Globalization;
using Microsoft.Spark.Sql;
using Spark.Analysis.Functions;
using Spark.Parsing.Syntax;

namespace Spark.Analysis;

/// <summary>Arguments written as name => value, put where their parameters stand.</summary>
internal static class NamedArguments
{
    public static CallSyntax Arrange(CallSyntax call, FunctionDefinition definition)
    {
        var positional = call.Arguments.TakeWhile(argument => argument is not NamedArgumentSyntax).ToArray();
        if (positional.Length == call.Arguments.Count)
        {
            return call;
        }

        var function = $"function `{call.Name[^1].ToLowerInvariant()}`";
        var parameters = definition.Parameters;
        if (parameters.Count == 0)
        {
            throw new AnalysisException(
                "NAMED_PARAMETERS_NOT_SUPPORTED",
                $"Named parameters are not supported for {function}; please retry the query with positional arguments "
                + "to the function call instead.",
                call.At);
        }

        if (positional.Length > parameters.Count)
        {
            throw AnalysisErrors.WrongArgumentCount(
                call.Name[^1], $"at most {parameters.Count}", call.Arguments.Count, call.At);
        }

        var values = new ExpressionSyntax?[parameters.Count];
        positional.CopyTo(values, 0);
        Place(call, function, parameters, values, positional.Length);
        var last = System.Array.FindLastIndex(values, value => value is not null);
        return call with
        {
            Arguments = Enumerable.Range(0, last + 1)
                .Select(i => values[i] ?? Default(i, function, definition, call))
                .ToArray(),
        };
    }

    private static void Place(
        CallSyntax call, string function, IReadOnlyList<string> parameters, ExpressionSyntax?[] values, int positional)
    {
        NamedArgumentSyntax? previous = null;
        foreach (var argument in call.Arguments.Skip(positional))
        {
            if (argument is not NamedArgumentSyntax named)
            {
                throw new AnalysisException(
                    "UNEXPECTED_POSITIONAL_ARGUMENT",
                    $"Cannot invoke {function} because it contains positional argument(s) following the named argument "
                    + $"assigned to `{previous!.Name}`; please rearrange them so the positional arguments come first "
                    + "and then retry the query again.",
                    call.At);
            }

            var index = Position(named, function, parameters, call);
            if (values[index] is not null)
            {
                throw GivenTwice(named, function, index < positional, call);
            }

            values[index] = named.Value;
            previous = named;
        }
    }

    private static int Position(
        NamedArgumentSyntax named, string function, IReadOnlyList<string> parameters, CallSyntax call)
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            if (string.Equals(parameters[i], named.Name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        var candidates = parameters
            .OrderBy(parameter => Suggestions.Distance(parameter, named.Name))
            .Take(3)
            .Select(parameter => $"`{parameter}`");
        throw new AnalysisException(
            "UNRECOGNIZED_PARAMETER_NAME",
            $"Cannot invoke {function} because the function call included a named argument reference for the argument "
            + $"named `{named.Name}`, but this function does not include any signature containing an argument with "
            + $"this name. Did you mean one of the following? [{string.Join(' ', candidates)}].",
            call.At);
    }

    private static AnalysisException GivenTwice(
        NamedArgumentSyntax named, string function, bool isPositional, CallSyntax call) => new(
        "DUPLICATE_ROUTINE_PARAMETER_ASSIGNMENT."
            + (isPositional ? "BOTH_POSITIONAL_AND_NAMED" : "DOUBLE_NAMED_ARGUMENT_REFERENCE"),
        $"Call to {function} is invalid because it includes multiple argument assignments to the same parameter name "
        + $"`{named.Name}`. "
        + (isPositional
            ? "A positional argument and named argument both referred to the same parameter. Please remove the named "
              + "argument referring to this parameter."
            : "More than one named argument referred to the same parameter. Please assign a value only once."),
        call.At);

    private static ResolvedSyntax Default(int index, string function, FunctionDefinition definition, CallSyntax call)
    {
        var optional = index - definition.Required;
        return optional >= 0
            ? new ResolvedSyntax(definition.Defaults[optional])
            : throw new AnalysisException(
                "REQUIRED_PARAMETER_NOT_FOUND",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Cannot invoke {function} because the parameter named `{definition.Parameters[index]}` is "
                    + $"required, but the function call did not supply a value. Please update the function call to "
                    + $"supply an argument value (either positionally at index {index} or by name) and retry the query "
                    + $"again."),
                call.At);
    }
}
