namespace Spark.Learners.Growing;

/// <summary>
/// Grows trees whose nodes look at all features, level by level: no draws are made, so the order is free.
/// </summary>
internal sealed class TreeGrower(GrowthContext context)
{
    private readonly NodeRound _round = new(context);
    private List<(GrowingTree Tree, int Node)> _open = [];
    private List<(GrowingTree Tree, int Node)> _next = [];

    public void Grow(ReadOnlySpan<GrowingTree> trees)
    {
        _open.Clear();
        foreach (var tree in trees)
        {
            _open.Add((tree, 0));
        }

        while (_open.Count > 0)
        {
            GrowLevel();
            (_open, _next) = (_next, _open);
        }
    }

    private void GrowLevel()
    {
        _round.Clear();
        _next.Clear();
        foreach (var (tree, node) in _open)
        {
            _round.Add(tree, node);
        }

        _round.Run();
        for (var task = 0; task < _open.Count; task++)
        {
            var tree = _open[task].Tree;
            var left = _round.Apply(task);
            if (left == 0)
            {
                continue;
            }

            for (var child = left; child <= left + 1; child++)
            {
                if (_round.IsOpen(tree[child]))
                {
                    _next.Add((tree, child));
                }
            }
        }
    }
}
