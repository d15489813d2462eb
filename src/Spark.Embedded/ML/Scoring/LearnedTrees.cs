using Spark.Learners.Prediction;

namespace Spark.Embedded.ML.Scoring;

/// <summary>The learner's form of a tree model, and its scorer, made on first use.</summary>
internal sealed class LearnedTrees(TreeEnsemble ensemble)
{
    private readonly Lazy<Scorer> _scorer = new(() => new Scorer(ensemble));

    public TreeEnsemble Ensemble => ensemble;

    public Scorer Scorer => _scorer.Value;
}
