using Microsoft.Spark.ML;
using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Param;
using Spark.Plans;

namespace Spark.Engines;

/// <summary>
/// The ML part of an engine. Pipelines and tuning are made of these calls by <c>Spark</c> itself, so an engine sees
/// single stages only.
/// </summary>
internal interface IMachineLearning
{
    /// <summary>
    /// One model for each map (values over the estimator's own). A model equals the one that a call with its map alone
    /// gives; work that maps share is done once. <paramref name="finished"/> gets a map's position and its model, in
    /// any
    /// order and from several threads at once. Columns are checked before any work.
    /// </summary>
    void FitEach(
        Estimator estimator,
        IReadOnlyList<ParamMap> maps,
        LogicalPlan data,
        Action<int, Model> finished,
        CancellationToken cancellation
    );

    /// <summary>
    /// The model of a tuner whose folds, fits and measures the engine does all by itself; null when it leaves them to
    /// calls of the other methods.
    /// </summary>
    Model? FitTuner(Estimator tuner, LogicalPlan data, CancellationToken cancellation);

    /// <summary>The plan with the stage's columns after its own.</summary>
    LogicalPlan Apply(Transformer stage, LogicalPlan data);

    /// <summary>One value for each evaluator; the frame is read once.</summary>
    IReadOnlyList<double> Evaluate(
        IReadOnlyList<Evaluator> evaluators,
        LogicalPlan data,
        CancellationToken cancellation
    );

    /// <summary>
    /// One array of doubles for each column, in row order. Numbers and booleans are cast; a vector gives one component.
    /// NULL is an error that counts the rows.
    /// </summary>
    IReadOnlyList<double[]> ReadNumbers(
        IReadOnlyList<NumberColumn> columns,
        LogicalPlan data,
        CancellationToken cancellation
    );

    /// <summary>Training and validation rows of each fold.</summary>
    IReadOnlyList<(LogicalPlan Training, LogicalPlan Validation)> Folds(FoldRequest request, LogicalPlan data);

    /// <summary>A text that differs when column names, values or the order of rows differ.</summary>
    string Fingerprint(LogicalPlan data, CancellationToken cancellation);

    /// <summary>Until disposed, rows that were read for ML are kept and used again for the same plan.</summary>
    IDisposable KeepRows();

    /// <summary>Saves in Spark's format.</summary>
    void Save(Params instance, string path, bool overwrite);

    /// <summary>Loads what this library or Spark saved.</summary>
    Params Load(string path);
}

/// <summary>A column to read as numbers; of a vector, the component at this position.</summary>
internal sealed record NumberColumn(string Name, int Component = 1);

/// <summary>How rows are divided into folds: by a column of fold numbers when one is named, else by draws.</summary>
internal sealed record FoldRequest(int FoldCount, long Seed, string FoldColumn);
