using Spark.Analysis;
using Spark.Parsing.Syntax;
using Spark.Plans;

namespace Microsoft.Spark.Sql;

public sealed partial class DataFrame
{
    private static long LastCacheKey;

    /// <summary>A name for this frame in the session's SQL; refuses a name that is taken.</summary>
    /// <exception cref="AnalysisException">There is a view of this name.</exception>
    public void CreateTempView(string viewName) => CreateView(viewName, isReplace: false, isGlobal: false);

    /// <summary>A name for this frame in the session's SQL.</summary>
    public void CreateOrReplaceTempView(string viewName) => CreateView(viewName, isReplace: true, isGlobal: false);

    /// <summary>A name in database <c>global_temp</c>; refuses a name that is taken.</summary>
    /// <exception cref="AnalysisException">There is a view of this name.</exception>
    public void CreateGlobalTempView(string viewName) => CreateView(viewName, isReplace: false, isGlobal: true);

    /// <summary>A name in database <c>global_temp</c>.</summary>
    public void CreateOrReplaceGlobalTempView(string viewName) => CreateView(viewName, isReplace: true, isGlobal: true);

    /// <summary>A writer for the rows.</summary>
    public DataFrameWriter Write() => new(this);

    /// <summary>This frame with its rows kept after the first action that computes them.</summary>
    public DataFrame Cache() => Persist();

    /// <summary>This frame with its rows kept after the first action that computes them.</summary>
    public DataFrame Persist() => Kept(null);

    /// <summary>This frame with its rows kept; the level is a wish that engine <c>spark</c> heeds.</summary>
    public DataFrame Persist(StorageLevel storageLevel)
    {
        ArgumentNullException.ThrowIfNull(storageLevel);
        return Kept(storageLevel);
    }

    /// <summary>Frees kept rows; they are computed again when needed.</summary>
    public DataFrame Unpersist(bool blocking = false)
    {
        if (Plan is not Cached cached)
        {
            return this;
        }

        Session.Engine.Uncache(cached.Key);
        return With(cached.Child);
    }

    /// <summary>How rows are kept: memory and disk after <see cref="Cache"/>, else not at all.</summary>
    public StorageLevel StorageLevel() => Plan is Cached ? Spark.StorageLevel.MEMORY_AND_DISK : Spark.StorageLevel.NONE;

    /// <summary>
    /// This frame with its rows kept, so that the plan above starts from them; computed now when eager.
    /// </summary>
    public DataFrame Checkpoint(bool eager = true)
    {
        var kept = Persist();
        if (eager)
        {
            kept.Count();
        }

        return kept;
    }

    /// <summary>Same as <see cref="Checkpoint"/>.</summary>
    public DataFrame LocalCheckpoint(bool eager = true) => Checkpoint(eager);

    /// <summary>
    /// Advice on how to join this frame, such as <c>broadcast</c>, or what <c>repartition</c>,
    /// <c>repartition_by_range</c> and <c>coalesce</c> with a number and columns do; other advice is passed over.
    /// </summary>
    public DataFrame Hint(string name, params object[] parameters)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (PartitionHints.Of(name, parameters.Select(Parameter).ToArray()) is { } request)
        {
            var keys = Analysis.Expressions(request.Keys.Select(key => new Column(key)).ToArray());
            return With(Partitioning.Apply([new PartitionMove(request, keys)], Plan));
        }

        var hinted = JoinHints.On(Plan, name);
        return ReferenceEquals(hinted, Plan) ? this : With(hinted);
    }

    /// <summary>
    /// Rows dealt out to so many partitions. An engine without partitions writes so many files and gives a function of
    /// partitions so many parts; that holds for all methods of this kind.
    /// </summary>
    public DataFrame Repartition(int numPartitions) => With(new Repartition(Positive(numPartitions), [], Plan));

    /// <summary>Rows in so many partitions, those of equal values together.</summary>
    public DataFrame Repartition(int numPartitions, params Column[] partitionExprs) =>
        With(new Repartition(Positive(numPartitions), Analysis.Expressions(partitionExprs), Plan));

    /// <summary>Rows of equal values together, in <c>spark.sql.shuffle.partitions</c> partitions at most.</summary>
    public DataFrame Repartition(params Column[] partitionExprs) =>
        With(new Repartition(null, Analysis.Expressions(partitionExprs), Plan));

    /// <summary>Rows in so many partitions, those of near values together.</summary>
    public DataFrame RepartitionByRange(int numPartitions, params Column[] partitionExprs) =>
        With(new Repartition(Positive(numPartitions), Analysis.Expressions(partitionExprs), Plan) { ByRange = true });

    /// <summary>Rows of near values together, in <c>spark.sql.shuffle.partitions</c> partitions at most.</summary>
    public DataFrame RepartitionByRange(params Column[] partitionExprs) =>
        With(new Repartition(null, Analysis.Expressions(partitionExprs), Plan) { ByRange = true });

    /// <summary>At most so many partitions: some are joined, no row is shuffled.</summary>
    public DataFrame Coalesce(int numPartitions) =>
        With(new Repartition(Positive(numPartitions), [], Plan) { Shuffles = false });

    /// <summary>Whether two frames mean the same; false when unsure.</summary>
    public bool SameSemantics(DataFrame other) => ReferenceEquals(Plan, other.Plan) || Plan.Equals(other.Plan);

    /// <summary>Hash of the plan, equal for frames that <see cref="SameSemantics"/> finds equal.</summary>
    public int SemanticHash() => Plan.GetHashCode();

    private DataFrame Kept(StorageLevel? level) => Plan is Cached
        ? this
        : With(new Cached(Interlocked.Increment(ref LastCacheKey), Plan) { Level = level });

    private static ExpressionSyntax Parameter(object parameter) => parameter switch
    {
        Column column => column.Syntax,
        string name => Functions.Col(name).Syntax,
        _ => Functions.Lit(parameter).Syntax,
    };

    private static int Positive(int count) => count > 0
        ? count
        : throw new ArgumentOutOfRangeException(
            nameof(count), count, $"'{count}' is not a number of partitions. Give 1 or more.");

    private void CreateView(string name, bool isReplace, bool isGlobal) =>
        Session.State.Catalog.Create(global::Spark.Parsing.AttributeName.Parse(name), Plan, isReplace, isGlobal);
}
