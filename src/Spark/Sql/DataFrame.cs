using Microsoft.Spark.Sql.Types;
using Spark.Analysis;
using Spark.Display.Formatting;
using Spark.Display.Frames;
using Spark.Frames;
using Spark.Parsing;
using Spark.Parsing.Syntax;
using Spark.Plans;

namespace Microsoft.Spark.Sql;

/// <summary>
/// Rows with named columns, described but not computed: actions such as <c>Show</c> and <c>Collect</c> compute them.
/// </summary>
[TypeFormatterSource(typeof(FrameFormatterSource))]
public sealed partial class DataFrame
{
    private readonly Lazy<StructType> _schema;

    internal DataFrame(SparkSession session, LogicalPlan plan, FrameBindings bindings)
    {
        Session = session;
        Plan = plan;
        Bindings = bindings;
        _schema = new Lazy<StructType>(() => plan.Schema);
    }

    internal SparkSession Session { get; }

    internal LogicalPlan Plan { get; }

    internal FrameBindings Bindings { get; }

    internal FrameAnalysis Analysis => new(this);

    /// <summary>
    /// The column of this name, of this frame even where a join holds another column of the same name.
    /// </summary>
    /// <exception cref="AnalysisException">There is no such column, or several.</exception>
    public Column this[string columnName] => Col(columnName);

    /// <summary>The column of this name; same as the indexer.</summary>
    /// <exception cref="AnalysisException">There is no such column, or several.</exception>
    public Column Col(string colName)
    {
        var syntax = AttributeName.ToSyntax(colName);
        return syntax is StarSyntax ? new Column(syntax) : new Column(new BoundSyntax(Analysis.Resolve(syntax), Plan));
    }

    /// <summary>Names and types of the columns.</summary>
    public StructType Schema() => _schema.Value;

    /// <summary>Names of the columns in order.</summary>
    public IReadOnlyList<string> Columns() => Plan.Output.Select(column => column.Name).ToArray();

    /// <summary>Names with types in Microsoft.Spark's words, such as <c>long</c>.</summary>
    public IEnumerable<Tuple<string, string>> DTypes() =>
        Plan.Output.Select(column => Tuple.Create(column.Name, column.Type.SimpleString));

    /// <summary>The frame itself.</summary>
    public DataFrame ToDF() => this;

    /// <summary>The same rows with new column names, by position.</summary>
    /// <exception cref="ArgumentException">There are more or fewer names than columns.</exception>
    public DataFrame ToDF(params string[] colNames) => Analysis.Renamed(colNames);

    /// <summary>A name for this frame, to write before column names in joins.</summary>
    public DataFrame As(string alias) => With(Projections.Qualified(Plan, [alias]));

    /// <summary>A name for this frame, to write before column names in joins.</summary>
    public DataFrame Alias(string alias) => As(alias);

    /// <summary>Whether actions need no engine.</summary>
    public bool IsLocal() => Plan is LocalRelation;

    /// <summary>Whether rows keep arriving; always false here.</summary>
    public bool IsStreaming() => false;

    /// <summary>What the function makes of this frame; keeps chains readable.</summary>
    public DataFrame Transform(Func<DataFrame, DataFrame> func) => func(this);

    /// <summary>[id: bigint, name: string].</summary>
    public override string ToString() =>
        $"[{string.Join(", ", Plan.Output.Select(column => $"{column.Name}: {column.Type.CatalogString}"))}]";

    internal DataFrame With(LogicalPlan plan) => new(Session, plan, Bindings);
}
