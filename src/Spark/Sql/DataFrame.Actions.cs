using Spark.Analysis;
using Spark.Frames;
using Spark.Plans;
using Spark.Rows;

namespace Microsoft.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>All rows, computed when the result is enumerated and not kept.</summary>
    /// <exception cref="EngineException">The engine fails while running.</exception>
    public IEnumerable<Row> Collect() => Session.State.Actions.Run(cancellation => RowListOf(Plan, cancellation));

    /// <summary>All rows; the token cancels the action.</summary>
    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    public IEnumerable<Row> Collect(CancellationToken cancellation) =>
        Session.State.Actions.Run(token => RowListOf(Plan, token), cancellation);

    /// <summary>All rows, a batch in memory at a time.</summary>
    public IEnumerable<Row> ToLocalIterator() =>
        Session.State.Actions.Stream(cancellation => RowsOf(Plan, cancellation));

    /// <summary>
    /// All rows, a batch in memory at a time; <paramref name="prefetchPartitions"/> changes nothing here.
    /// </summary>
    public IEnumerable<Row> ToLocalIterator(bool prefetchPartitions) => ToLocalIterator();

    /// <summary>Number of rows.</summary>
    /// <exception cref="EngineException">The engine fails while running.</exception>
    public long Count() => Session.State.Actions.Run(cancellation => Session.Engine.Count(Plan, cancellation));

    /// <summary>Number of rows; the token cancels the action.</summary>
    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    public long Count(CancellationToken cancellation) =>
        Session.State.Actions.Run(token => Session.Engine.Count(Plan, token), cancellation);

    /// <summary>The first row.</summary>
    /// <exception cref="InvalidOperationException">The frame is empty.</exception>
    public Row First() => Head();

    /// <summary>The first row.</summary>
    /// <exception cref="InvalidOperationException">The frame is empty.</exception>
    public Row Head() => Head(1).FirstOrDefault()
        ?? throw new InvalidOperationException("The frame has no first row because it is empty.");

    /// <summary>The first rows.</summary>
    public IEnumerable<Row> Head(int n) => Limit(n).Collect();

    /// <summary>The first rows.</summary>
    public IEnumerable<Row> Take(int n) => Head(n);

    /// <summary>The last rows, in their order.</summary>
    public IEnumerable<Row> Tail(int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        return With(new Tail(n, Plan)).Collect();
    }

    /// <summary>Whether the frame has no rows.</summary>
    public bool IsEmpty() => !Head(1).Any();

    /// <summary>Writes the first rows to the console as a table.</summary>
    /// <param name="numRows">Rows at most.</param>
    /// <param name="truncate">Longest cell in characters; 0 shows all and sets cells left.</param>
    /// <param name="vertical">One line a value instead of one line a row.</param>
    public void Show(int numRows = 20, int truncate = 20, bool vertical = false) =>
        Console.Out.WriteLine(ShowText(numRows, truncate, vertical));

    /// <summary>Writes names, types and nullability to the console as a tree.</summary>
    public void PrintSchema() => Console.Out.WriteLine(SchemaTreeText.Of(Schema(), int.MaxValue));

    /// <summary>Writes the tree down to a level; 1 leaves out nested columns.</summary>
    public void PrintSchema(int level) =>
        Console.Out.WriteLine(SchemaTreeText.Of(Schema(), level <= 0 ? int.MaxValue : level));

    /// <summary>Writes how the engine would run the plan to the console.</summary>
    public void Explain(bool extended = false) => Console.Out.WriteLine(ExplainText(extended));

    /// <summary>
    /// Writes how the engine would run the plan; modes are <c>simple</c>, <c>extended</c>, <c>formatted</c>,
    /// <c>cost</c>, <c>codegen</c>.
    /// </summary>
    public void Explain(string mode)
    {
        string[] known = ["simple", "extended", "formatted", "cost", "codegen"];
        if (!known.Contains(mode, StringComparer.OrdinalIgnoreCase))
        {
            throw new ArgumentException(
                $"'{mode}' is not a mode of Explain. Modes are {string.Join(", ", known.Select(m => $"'{m}'"))}.",
                nameof(mode));
        }

        Explain(!mode.Equals("simple", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Each row as a JSON object on one line, in a column <c>value</c>.</summary>
    public DataFrame ToJSON() => With(Analysis.ToJson());

    internal string ExplainText(bool extended)
    {
        var physical = $"== Physical Plan ==\n{Session.Engine.Explain(Plan, extended)}";
        return extended ? $"== Analyzed Logical Plan ==\n{PlanText.Of(Plan)}\n{physical}" : physical;
    }

    internal string ShowText(int numRows, int truncate, bool vertical) => Session.State.Actions.Run(
        cancellation => ShowTable.Of(this, numRows, truncate, vertical, cancellation));

    private RowList RowListOf(LogicalPlan plan, CancellationToken cancellation) =>
        new(plan.Schema, RowsOf(plan, cancellation).ToArray());

    internal IEnumerable<Row> RowsOf(LogicalPlan plan, CancellationToken cancellation)
    {
        var schema = plan.Schema;
        foreach (var batch in Session.Engine.Execute(plan, cancellation))
        {
            for (var i = 0; i < batch.RowCount; i++)
            {
                yield return ExternalValues.RowOf(batch, i, schema);
            }
        }
    }
}
