namespace Amazon.IdentityManagement.Model;

public class Statement
{
    public string? SourcePolicyId { get; set; }
    public string? SourcePolicyType { get; set; }
    public Position? StartPosition { get; set; }
    public Position? EndPosition { get; set; }
}

public class Position
{
    public int? Line { get; set; }
    public int? Column { get; set; }
}
