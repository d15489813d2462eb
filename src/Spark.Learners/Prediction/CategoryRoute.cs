namespace Spark.Learners.Prediction;

/// <summary>Which categories go left. A category that is in neither side follows the larger one.</summary>
internal sealed class CategoryRoute
{
    private readonly bool[] _isListed;
    private readonly bool _listIsLeft;

    public CategoryRoute(double[] leftCategories, int categoryCount)
    {
        // Spark stores the smaller side and asks whether a value is in it.
        _listIsLeft = leftCategories.Length <= categoryCount / 2;
        _isListed = new bool[categoryCount];
        Array.Fill(_isListed, !_listIsLeft);
        foreach (var category in leftCategories)
        {
            _isListed[(int)category] = _listIsLeft;
        }
    }

    public bool GoesLeft(double value)
    {
        var category = (int)value;
        var isListed = category == value && (uint)category < (uint)_isListed.Length && _isListed[category];
        return isListed == _listIsLeft;
    }
}
