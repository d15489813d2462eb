using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Param;
using Spark.Embedded.ML.Evaluating;
using Spark.Embedded.ML.Fitting;
using Spark.Embedded.ML.Rows;
using Spark.Embedded.ML.Saving;
using Spark.Embedded.ML.Stages;
using Spark.Engines;
using Spark.Plans;

namespace Spark.Embedded.ML;

/// <summary>
/// The ML part of this engine: frames are read into memory, learners and scorers run in process on all cores.
/// </summary>
internal sealed class EmbeddedLearning : IMachineLearning
{
    private readonly RowReader _reader;
    private readonly StagePlanner _planner;
    private readonly Fitter _fitter;
    private readonly StageFiles _files;

    /// <param name="engine">Runs plans, which may hold <see cref="MapColumns"/> nodes made here.</param>
    public EmbeddedLearning(IEngine engine)
    {
        _reader = new RowReader(engine.Execute);
        _planner = new StagePlanner(_reader);
        _fitter = new Fitter(_reader);
        _files = new StageFiles(engine, TimeProvider.System);
    }

    public void FitEach(
        Estimator estimator,
        IReadOnlyList<ParamMap> maps,
        LogicalPlan data,
        Action<int, Model> finished,
        CancellationToken cancellation
    ) => _fitter.FitEach(estimator, maps, data, finished, cancellation);

    /// <summary>Rows that are read once serve every fold here, so tuners call the other methods.</summary>
    public Model? FitTuner(Estimator tuner, LogicalPlan data, CancellationToken cancellation) => null;

    public LogicalPlan Apply(Transformer stage, LogicalPlan data) => _planner.Apply(stage, data);

    public IReadOnlyList<double> Evaluate(
        IReadOnlyList<Evaluator> evaluators,
        LogicalPlan data,
        CancellationToken cancellation
    ) => new EvaluationRun(_reader, data, cancellation).Evaluate(evaluators);

    public IReadOnlyList<double[]> ReadNumbers(
        IReadOnlyList<NumberColumn> columns,
        LogicalPlan data,
        CancellationToken cancellation
    ) => new EvaluationRun(_reader, data, cancellation).ReadNumbers(columns);

    public IReadOnlyList<(LogicalPlan Training, LogicalPlan Validation)> Folds(
        FoldRequest request,
        LogicalPlan data
    ) => FoldPlans.Of(request, data);

    public string Fingerprint(LogicalPlan data, CancellationToken cancellation) =>
        ContentHash.Of(data.Output, _reader.Read(data, data.Output, cancellation));

    public IDisposable KeepRows() => _reader.Keep();

    public void Save(Params instance, string path, bool overwrite) => _files.Save(instance, path, overwrite);

    public Params Load(string path) => _files.Load(path);

    /// <summary>All columns of the node, for the engine to go on with.</summary>
    public ColumnBatch Compute(MapColumns node, CancellationToken cancellation) =>
        _reader.Read(node, node.Output, cancellation);
}
