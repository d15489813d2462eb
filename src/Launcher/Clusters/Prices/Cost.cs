namespace Launcher.Clusters.Prices;

/// <summary>Dollars by what they are paid for.</summary>
internal sealed record Cost(decimal Ec2, decimal Emr, decimal Ebs)
{
    public static readonly Cost None = new(0, 0, 0);

    public decimal Total => Ec2 + Emr + Ebs;

    public static Cost operator +(Cost left, Cost right) =>
        new(left.Ec2 + right.Ec2, left.Emr + right.Emr, left.Ebs + right.Ebs);
}
