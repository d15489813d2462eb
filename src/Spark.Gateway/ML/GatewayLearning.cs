using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Param;
using Spark.Engines;
using Spark.Gateway.ML.Evaluating;
using Spark.Gateway.ML.Fitting;
using Spark.Gateway.ML.Frames;
using Spark.Gateway.ML.Maps;
using Spark.Gateway.ML.Reading;
using Spark.Gateway.ML.Saving;
using Spark.Gateway.ML.Stages;
using Spark.Plans;

namespace Spark.Gateway.ML;

/// <summary>
/// The ML part of this engine: stages are objects of MLlib in the JVM, which fits, applies, measures and saves them.
/// </summary>
internal sealed class GatewayLearning : IMachineLearning
{
    private readonly StageFrames _frames;
    private readonly StagePlanner _planner;
    private readonly Fitter _fitter;
    private readonly TunerFitter _tuners;
    private readonly Evaluation _evaluation;
    private readonly NumberReading _numbers;
    private readonly StageStore _store;

    /// <param name="session">The session in the JVM.</param>
    /// <param name="engine">Runs plans and reaches files.</param>
    public GatewayLearning(GatewaySession session, IEngine engine)
    {
        var objects = new StageObjects(session.Java);
        var reader = new StageReader(session);
        _frames = new StageFrames(session);
        _planner = new StagePlanner(session, objects, _frames);
        _fitter = new Fitter(session, objects, reader, _frames);
        _tuners = new TunerFitter(session, objects, reader, _frames);
        _evaluation = new Evaluation(session, objects, _frames);
        _numbers = new NumberReading(engine);
        _store = new StageStore(session, objects, reader, engine.Files);
    }

    public void FitEach(
        Estimator estimator,
        IReadOnlyList<ParamMap> maps,
        LogicalPlan data,
        Action<int, Model> finished,
        CancellationToken cancellation) => _fitter.FitEach(estimator, maps, data, finished, cancellation);

    public Model? FitTuner(Estimator tuner, LogicalPlan data, CancellationToken cancellation) =>
        _tuners.Fit(tuner, data, cancellation);

    public LogicalPlan Apply(Transformer stage, LogicalPlan data) => _planner.Apply(stage, data);

    public IReadOnlyList<double> Evaluate(
        IReadOnlyList<Evaluator> evaluators, LogicalPlan data, CancellationToken cancellation) =>
        _evaluation.Evaluate(evaluators, data, cancellation);

    public IReadOnlyList<double[]> ReadNumbers(
        IReadOnlyList<NumberColumn> columns, LogicalPlan data, CancellationToken cancellation) =>
        _numbers.Read(columns, data, cancellation);

    public IReadOnlyList<(LogicalPlan Training, LogicalPlan Validation)> Folds(
        FoldRequest request, LogicalPlan data) => FoldPlans.Of(request, data);

    public string Fingerprint(LogicalPlan data, CancellationToken cancellation) =>
        _evaluation.Fingerprint(data, cancellation);

    public IDisposable KeepRows() => _frames.Keep();

    public void Save(Params instance, string path, bool overwrite) => _store.Save(instance, path, overwrite);

    public Params Load(string path) => _store.Load(path);
}
