namespace Microsoft.Spark.Sql;

/// <summary>SQLSTATE codes of Spark's error classes; a subclass has the code of its class.</summary>
internal static class SqlStates
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["PARSE_SYNTAX_ERROR"] = "42601",
        ["INVALID_TYPED_LITERAL"] = "42604",
        ["UNSUPPORTED_TYPED_LITERAL"] = "0A000",
        ["DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION"] = "22003",
        ["UNRESOLVED_COLUMN"] = "42703",
        ["UNRESOLVED_FIELD"] = "42703",
        ["UNRESOLVED_ROUTINE"] = "42883",
        ["UNRESOLVED_USING_COLUMN_FOR_JOIN"] = "42703",
        ["AMBIGUOUS_REFERENCE"] = "42704",
        ["AMBIGUOUS_REFERENCE_TO_FIELDS"] = "42000",
        ["TABLE_OR_VIEW_NOT_FOUND"] = "42P01",
        ["TEMP_TABLE_OR_VIEW_ALREADY_EXISTS"] = "42P07",
        ["WRONG_NUM_ARGS"] = "42605",
        ["DATATYPE_MISMATCH"] = "42K09",
        ["UNEXPECTED_INPUT_TYPE"] = "42K09",
        ["MISSING_AGGREGATION"] = "42803",
        ["MISSING_GROUP_BY"] = "42803",
        ["GROUPING_ID_COLUMN_MISMATCH"] = "42803",
        ["GROUPING_COLUMN_MISMATCH"] = "42803",
        ["GROUP_BY_AGGREGATE"] = "42903",
        ["GROUP_BY_POS_AGGREGATE"] = "42903",
        ["GROUP_BY_POS_OUT_OF_RANGE"] = "42805",
        ["ORDER_BY_POS_OUT_OF_RANGE"] = "42805",
        ["INVALID_EXTRACT_BASE_FIELD_TYPE"] = "42000",
        ["FIELD_NOT_FOUND"] = "42704",
        ["NUM_COLUMNS_MISMATCH"] = "42826",
        ["INCOMPATIBLE_COLUMN_TYPE"] = "42825",
        ["INVALID_SUBQUERY_EXPRESSION"] = "42823",
        ["UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY"] = "0A000",
        ["UNSUPPORTED_GENERATOR"] = "0A000",
        ["UNSUPPORTED_FEATURE"] = "0A000",
        ["UNSUPPORTED_EXPR_FOR_WINDOW"] = "42P20",
        ["INVALID_INLINE_TABLE"] = "42000",
        ["INVALID_SCHEMA"] = "42K07",
        ["INVALID_FORMAT"] = "42601",
        ["NAMED_PARAMETERS_NOT_SUPPORTED"] = "4274K",
        ["REQUIRES_SINGLE_PART_NAMESPACE"] = "42K05",
        ["NON_LITERAL_PIVOT_VALUES"] = "42K08",
        ["FAILED_FUNCTION_CALL"] = "38000",
        ["INVALID_LIMIT_LIKE_EXPRESSION"] = "42K0E",
        ["COLUMN_ALREADY_EXISTS"] = "42711",
    };

    public static string? Of(string errorClass) =>
        Codes.GetValueOrDefault(errorClass) ?? Codes.GetValueOrDefault(errorClass.Split('.')[0]);
}
