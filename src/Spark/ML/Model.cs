namespace Microsoft.Spark.ML;

/// <summary>A transformer that an estimator made.</summary>
public abstract class Model : Transformer
{
    private protected Model(string uid)
        : base(uid)
    {
    }

    /// <summary>The estimator that made the model; null after loading.</summary>
    public Estimator? Parent { get; private set; }

    /// <summary>Whether the estimator is known.</summary>
    public bool HasParent => Parent is not null;

    /// <summary>What the engine holds for the model: its learned form or a reference to another process.</summary>
    internal object? EngineState { get; set; }

    internal void SetParent(Estimator parent) => Parent = parent;
}
