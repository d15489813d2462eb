namespace Amazon.IdentityManagement.Model;

/// <summary>The trust policy is JSON, URL-encoded.</summary>
public class Role
{
    public string? Path { get; set; }
    public string? RoleName { get; set; }
    public string? RoleId { get; set; }
    public string? Arn { get; set; }
    public DateTime? CreateDate { get; set; }
    public string? AssumeRolePolicyDocument { get; set; }
    public string? Description { get; set; }
    public int? MaxSessionDuration { get; set; }
    public AttachedPermissionsBoundary? PermissionsBoundary { get; set; }
    public List<Tag>? Tags { get; set; }
    public RoleLastUsed? RoleLastUsed { get; set; }
}
