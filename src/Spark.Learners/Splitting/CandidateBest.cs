namespace Spark.Learners.Splitting;

/// <summary>The best candidate of a scan so far: what has to be beaten, and by whom it was.</summary>
internal struct CandidateBest(double toBeat)
{
    public double Gain = toBeat;

    /// <summary>-1 while nothing was better.</summary>
    public int Index = -1;

    /// <summary>Strictly greater, in order: equal gains keep the earlier candidate.</summary>
    public void Offer(double gain, int index)
    {
        if (gain > Gain)
        {
            Gain = gain;
            Index = index;
        }
    }
}
