using System.Globalization;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Expressions;
using Spark.Parsing;
using Spark.Types;

namespace Spark.Analysis;

/// <summary>What can be wrong with a query, in Spark's words.</summary>
internal static class AnalysisErrors
{
    private const int MostSuggestions = 5;

    public static AnalysisException UnresolvedColumn(
        IReadOnlyList<string> parts, IEnumerable<AttributeReference> candidates, SourcePosition? at,
        string errorClass = "UNRESOLVED_COLUMN")
    {
        var name = Quote(parts);
        var suggestions = Suggestions.For(
            parts, candidates.Select(
                column => (IReadOnlyList<string>)[.. column.Qualifier, column.Name])).Take(MostSuggestions).ToArray();
        var subject = errorClass == "UNRESOLVED_COLUMN" ? "A column or function parameter" : "A map key";
        var text = $"{subject} with name {name} cannot be resolved. ";
        return suggestions.Length == 0
            ? new AnalysisException($"{errorClass}.WITHOUT_SUGGESTION", text, at)
            : new AnalysisException(
                $"{errorClass}.WITH_SUGGESTION",
                $"{text}Did you mean one of the following? [{string.Join(", ", suggestions)}].",
                at);
    }

    public static AnalysisException AmbiguousReference(
        IReadOnlyList<string> parts, IEnumerable<AttributeReference> candidates, SourcePosition? at) => new(
        "AMBIGUOUS_REFERENCE",
        $"Reference {Quote(parts)} is ambiguous, could be: "
        + $"[{string.Join(", ", candidates.Select(column => Quote([.. column.Qualifier, column.Name])))}].",
        at);

    public static AnalysisException TableNotFound(IReadOnlyList<string> parts, SourcePosition? at) => new(
        "TABLE_OR_VIEW_NOT_FOUND",
        $"The table or view {Quote(parts)} cannot be found. Verify the spelling and correctness of the schema and "
        + "catalog.\nIf you did not qualify the name with a schema, verify the current_schema() output, or qualify the "
        + "name with the correct schema and catalog.\nTo tolerate the error on drop use DROP VIEW IF EXISTS or DROP "
        + "TABLE IF EXISTS.",
        at);

    public static AnalysisException UnresolvedRoutine(IReadOnlyList<string> parts, SourcePosition? at) => new(
        "UNRESOLVED_ROUTINE",
        $"Cannot resolve function {Quote(parts)} on search path [`system`.`builtin`, `system`.`session`, "
        + "`spark_catalog`.`default`].",
        at);

    public static AnalysisException WrongArgumentCount(
        string name, string expected, int given, SourcePosition? at) => new(
        "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
        string.Create(
            CultureInfo.InvariantCulture,
            $"The `{name}` requires {expected} parameters but the actual number is {given}. Please, refer to ")
        + "'https://spark.apache.org/docs/latest/sql-ref-functions.html' for a fix.",
        at);

    public static AnalysisException TypeMismatch(
        string subclass, string expression, string text, SourcePosition? at) => new(
        $"DATATYPE_MISMATCH.{subclass}", $"Cannot resolve \"{expression}\" due to data type mismatch: {text}", at);

    public static AnalysisException BaseFieldType(Expression operand, SourcePosition? at) => new(
        "INVALID_EXTRACT_BASE_FIELD_TYPE",
        $"Can't extract a value from \"{ColumnNames.Of(operand)}\". Need a complex type [STRUCT, ARRAY, MAP] but "
        + $"got \"{SqlTypeNames.Of(operand.Type)}\".",
        at);

    public static AnalysisException FieldNotFound(string field, StructType structure, SourcePosition? at) => new(
        "FIELD_NOT_FOUND",
        $"No such struct field `{field}` in {string.Join(", ", structure.Fields.Select(f => $"`{f.Name}`"))}.",
        at);

    public static AnalysisException AmbiguousField(string field, int count, SourcePosition? at) => new(
        "AMBIGUOUS_REFERENCE_TO_FIELDS",
        string.Create(
            CultureInfo.InvariantCulture,
            $"Ambiguous reference to the field `{field}`. It appears {count} times in the schema."),
        at);

    public static AnalysisException NotSupported(string what, SourcePosition? at = null) => new(
        "UNSUPPORTED_FEATURE", $"'{what}' is not supported by this library. Rewrite the query without it.", at);

    public static string Quote(IEnumerable<string> parts) =>
        string.Join('.', parts.Select(part => $"`{part.Replace("`", "``", StringComparison.Ordinal)}`"));
}
