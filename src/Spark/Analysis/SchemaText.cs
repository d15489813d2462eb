using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Spark.Parsing;
using Spark.Types;

namespace Spark.Analysis;

/// <summary>A type given as text: a DDL schema, a type, or Spark's JSON form.</summary>
internal static class SchemaText
{
    public static DataType Parse(string text)
    {
        if (text.TrimStart().StartsWith('{') || text.TrimStart().StartsWith('"'))
        {
            return JsonTypes.Parse(text);
        }

        try
        {
            return SqlParser.ParseType(text);
        }
        catch (ParseException)
        {
            return SqlParser.ParseSchema(text);
        }
    }
}
